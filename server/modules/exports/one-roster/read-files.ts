import { parse } from "csv-parse";
import { badInput } from "../../../kernel/errors";
import { LIMITS, Zip, type Limits } from "../../../kernel/sheets";

/** A line of a file by the names of its header. */
export type Fields = Readonly<Record<string, string>>;

export interface RosterFiles {
  readonly version: "1.1" | "1.2";
  readonly orgs: readonly Fields[];
  readonly users: readonly Fields[];
  readonly roles: readonly Fields[];
}

const refused = (message: string, values: Record<string, string | number> = {}) => badInput("input.fileId", message, values);

/** The zip's list is trusted with nothing: entries, sizes and ratios are checked before and while it is unpacked. */
async function linesOf(zip: Zip, name: string, limits: Limits): Promise<Fields[]> {
  if (!zip.has(name)) return [];
  const lines: Fields[] = [];
  const parser = parse({ bom: true, columns: (header: string[]) => header.map((one) => one.trim()), relax_column_count: true, skip_empty_lines: true, trim: true });
  const read = new Promise<void>((done, failed) => {
    parser.on("data", (line: Fields) => {
      if (lines.length >= limits.rows) parser.destroy(refused("roster.tooManyRows", { file: name, max: limits.rows }));
      else lines.push(line);
    });
    parser.once("end", done);
    parser.once("error", (error) => failed("code" in error && String(error.code).startsWith("CSV_") ? refused("roster.brokenFile", { file: name }) : error));
  });
  await Promise.all([read, zip.read(name, (text) => void parser.write(text)).then(() => parser.end())]);
  return lines;
}

/** The files of a OneRoster zip that say something of schools and their staff; refuses what is no such zip. */
export async function rosterFiles(file: Buffer, limits: Limits = LIMITS): Promise<RosterFiles> {
  if (file[0] !== 0x50 || file[1] !== 0x4b) throw refused("roster.notAZip");
  const zip = await Zip.open(file, limits);
  if (!zip.has("manifest.csv")) throw refused("roster.noManifest");
  const manifest = new Map((await linesOf(zip, "manifest.csv", limits)).map(({ propertyName = "", value = "" }) => [propertyName, value]));
  const version = manifest.get("oneroster.version") ?? "";
  if (version !== "1.1" && version !== "1.2") throw refused("roster.otherVersion", { version: version.slice(0, 20) || "—" });
  for (const name of ["orgs", "users", ...(version === "1.2" ? ["roles"] : [])]) {
    const said = manifest.get(`file.${name}`);
    if (said === "delta") throw refused("roster.onlyWhole", { file: `${name}.csv` });
    if (said === "bulk" && !zip.has(`${name}.csv`)) throw refused("roster.missingFile", { file: `${name}.csv` });
  }
  const there = (name: string): Promise<Fields[]> => (manifest.get(`file.${name}`) === "bulk" ? linesOf(zip, `${name}.csv`, limits) : Promise.resolve([]));
  const [orgs, users, roles] = [await there("orgs"), await there("users"), version === "1.2" ? await there("roles") : []];
  if (orgs.length === 0) throw refused("roster.noOrgs");
  return { version, orgs, users, roles };
}
