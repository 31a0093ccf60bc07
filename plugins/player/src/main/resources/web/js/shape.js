/** Gives the picture its shape as soon as it is known, instead of that of the poster. */
export function attachShape({ media }) {
  const shape = () => {
    if (media.videoWidth > 0) {
      media.style.aspectRatio = `${media.videoWidth} / ${media.videoHeight}`;
    }
  };
  media.addEventListener('loadedmetadata', shape);
  media.addEventListener('resize', shape);
  shape();
}
