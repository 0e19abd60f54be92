// Builds what pages load from what is in this folder: `npm run build`, here.
//
// Writes static/design/css and static/design/fonts, and the manifest that says what comes from whom, under which
// licence, and with which SHA-256. Everything written is committed, so that nobody else needs Node.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "static", "design");
const packages = join(here, "node_modules");
const about = (name) => JSON.parse(readFileSync(join(packages, name, "package.json")));
const NHSUK = "nhsuk-frontend";
const FONT = "@fontsource-variable/atkinson-hyperlegible-next";

for (const folder of ["css", "fonts"]) {
  rmSync(join(out, folder), { recursive: true, force: true });
  mkdirSync(join(out, folder), { recursive: true });
}

const { css } = sass.compile(join(here, "carewright.scss"), { style: "compressed", loadPaths: [packages] });
writeFileSync(join(out, "css", "carewright.css"), css + "\n");

for (const file of readdirSync(join(packages, FONT, "files"))) {
  copyFileSync(join(packages, FONT, "files", file), join(out, "fonts", file));
}
copyFileSync(join(packages, FONT, "LICENSE"), join(out, "fonts", "OFL.txt"));

const files = ["css", "fonts"].flatMap((folder) => readdirSync(join(out, folder)).sort().map((file) => `${folder}/${file}`));
const entry = (path) => {
  const name = path.startsWith("css/") ? NHSUK : FONT;
  const { version, license } = about(name);
  const sha256 = createHash("sha256").update(readFileSync(join(out, path))).digest("hex");
  return { path, from: name, version, licence: license, sha256 };
};
writeFileSync(join(out, "manifest.json"), JSON.stringify(files.map(entry), null, 2) + "\n");
console.log(`${files.length} files, ${css.length.toLocaleString()} characters of CSS`);
