/** Long side in pixels: enough to read a blackboard, little enough for a village's network. */
const LONGEST = 2048;
const QUALITY = 0.85;

/**
 * A photo as it is kept and sent: smaller, and without what the camera notes in it (where and with what it was taken).
 * What this browser cannot draw stays as it is; the server looks at it anyway.
 */
export async function smaller(file: File): Promise<File> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
    return blob ? new File([blob], `${file.name.replace(/\.\w+$/, "")}.jpg`, { type: "image/jpeg", lastModified: file.lastModified }) : file;
  } catch {
    return file;
  }
}
