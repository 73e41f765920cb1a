const oldest = [20, 9];

/** Stops with a sentence when this Node is older than the project can run on. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(
    `Node ${oldest.join(".")} or later is needed, and this is ${process.versions.node}: install a newer one from nodejs.org.`,
  );
  process.exit(1);
}
