// Runs before anything is imported, so it must work on any Node and use no dependency.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Cần Node 20.19 trở lên (máy đang có ${process.versions.node}): tải bản LTS tại https://nodejs.org rồi chạy lại lệnh này.` +
      `\nNode 20.19 or newer is needed: install the LTS from https://nodejs.org and run the same line again.`,
  );
  process.exit(1);
}
