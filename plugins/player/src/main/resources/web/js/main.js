import { arrangeApps } from './apps.js';
import { attachCopying } from './clipboard.js';

arrangeApps();
attachCopying();

switch (document.body.dataset.view) {
  case 'video':
  case 'audio':
    (await import('./player.js')).openPlayer();
    break;
  case 'image':
    (await import('./picture.js')).openPicture();
    break;
}
