import { open, readdir, readFile, type FileHandle } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { readCharacters, tablesOf, type Characters } from "./font.ts";

/** A script is drawn with one font, or with two. */
const MOST_FONTS = 3;
const MOST_FILES = 3000;
/** Fonts of all Chinese, Japanese and Korean letters have about 20 MB. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_TABLE = 4 * 1024 * 1024;

interface FontFile {
  readonly path: string;
  readonly glyphOf: Characters;
}

const known = new Map<string, Promise<readonly FontFile[]>>();

/**
 * Fonts of this machine for letters that the one which comes along lacks: the fewest that have the most of them, and the same
 * each time. Without such letters no file is looked at.
 */
export async function fontsFor(
  letters: readonly string[],
  folders: readonly string[] = foldersOf(process.platform),
): Promise<readonly Uint8Array[]> {
  let missing = [...new Set(letters)].map((letter) => letter.codePointAt(0) ?? 0);
  const chosen: string[] = [];
  while (missing.length > 0 && chosen.length < MOST_FONTS) {
    const best = mostOf(await fontsIn(folders), missing);
    if (best === undefined) break;
    chosen.push(best.path);
    missing = missing.filter((code) => best.glyphOf(code) === 0);
  }
  return await Promise.all(chosen.map((path) => readFile(path)));
}

function mostOf(fonts: readonly FontFile[], codes: readonly number[]): FontFile | undefined {
  let best: { readonly font: FontFile; readonly count: number } | undefined;
  for (const font of fonts) {
    const count = codes.filter((code) => font.glyphOf(code) !== 0).length;
    if (count > (best?.count ?? 0)) best = { font, count };
  }
  return best?.font;
}

function fontsIn(folders: readonly string[]): Promise<readonly FontFile[]> {
  const key = folders.join("\n");
  const found = known.get(key) ?? look(folders);
  known.set(key, found);
  return found;
}

/** Upright ones of plain weight come first, so that they win where several have the same letters. */
async function look(folders: readonly string[]): Promise<readonly FontFile[]> {
  const listed = await Promise.all(folders.map(list));
  const paths = listed.flat().toSorted((a, b) => strangeness(a) - strangeness(b) || (a < b ? -1 : 1));
  const fonts: FontFile[] = [];
  for (const path of paths.slice(0, MOST_FILES)) {
    const glyphOf = await charactersIn(path);
    if (glyphOf !== undefined) fonts.push({ path, glyphOf });
  }
  return fonts;
}

async function list(folder: string): Promise<string[]> {
  try {
    const files = await readdir(folder, { recursive: true });
    return files.filter((file) => /\.(ttf|otf|ttc|otc)$/iu.test(file)).map((file) => join(folder, file));
  } catch {
    // Not every machine has every folder.
    return [];
  }
}

function strangeness(path: string): number {
  if (/italic|oblique|mono|condensed|black|thin|extra|light/iu.test(path)) return 2;
  return /bold|medium|serif/iu.test(path.replace(/sans-?serif/iu, "")) ? 1 : 0;
}

/** Of a large file only its table of characters is read. A font that cannot be read is as good as none. */
async function charactersIn(path: string): Promise<Characters | undefined> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    if ((await file.stat()).size > MOST_BYTES) return undefined;
    const head = await read(file, 0, 4096);
    const isCollection = head.getUint32(0) === 0x74746366;
    const at = isCollection ? head.getUint32(12) : 0;
    const directory = await read(file, at, 4096);
    const cmap = tablesOf(directory, 0).get("cmap");
    if (cmap === undefined || cmap.length > MOST_TABLE) return undefined;
    const glyphOf = readCharacters(await read(file, cmap.from, cmap.length), 0);
    return (code) => {
      try {
        return glyphOf(code);
      } catch {
        return 0;
      }
    };
  } catch {
    return undefined;
  } finally {
    await file?.close();
  }
}

async function read(file: FileHandle, position: number, length: number): Promise<DataView> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return new DataView(buffer.buffer, buffer.byteOffset, bytesRead);
}

function foldersOf(platform: NodeJS.Platform): readonly string[] {
  const home = homedir();
  if (platform === "darwin") return ["/System/Library/Fonts", "/Library/Fonts", join(home, "Library/Fonts")];
  if (platform === "win32")
    return ["C:\\Windows\\Fonts", join(home, "AppData\\Local\\Microsoft\\Windows\\Fonts")];
  return [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    join(home, ".local/share/fonts"),
    join(home, ".fonts"),
  ];
}
