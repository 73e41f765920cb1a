/** Hands bytes to the browser as a download; nothing leaves the computer. */
export function saveFile(name: string, bytes: Uint8Array, mediaType: string): void {
  // The bytes of a bundle are never in shared memory, which a Blob refuses.
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
