const PATIENCE = 3000;

/**
 * What a browser can tell of a file before it is sent: `{width, height, duration}`, each only where it is known. Such
 * facts travel beside the bytes, since the sandbox does not decode media.
 */
export async function probe(file) {
  const [family] = file.type.split("/");
  try {
    if (family === "image") return await imageFacts(file);
    if (family === "video" || family === "audio") return await mediaFacts(file, family);
  } catch {
    // Not a format that this browser reads; the file goes without these facts.
  }
  return {};
}

async function imageFacts(file) {
  const bitmap = await createImageBitmap(file);
  const { width, height } = bitmap;
  bitmap.close();
  return { width, height };
}

function mediaFacts(file, family) {
  const element = document.createElement(family);
  const address = URL.createObjectURL(file);
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("No facts in time.")), PATIENCE);
    element.addEventListener("error", () => reject(new Error("Not playable here.")));
    element.addEventListener("loadedmetadata", () => resolve({
      width: element.videoWidth || undefined,
      height: element.videoHeight || undefined,
      duration: Number.isFinite(element.duration) ? Math.round(element.duration * 1000) / 1000 : undefined,
    }));
    element.preload = "metadata";
    element.src = address;
  }).finally(() => {
    element.removeAttribute("src");
    URL.revokeObjectURL(address);
  });
}
