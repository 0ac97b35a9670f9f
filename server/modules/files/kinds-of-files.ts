/** Families of contents, by which a name's ending is compared with what the file really is. */
export type Family = "picture" | "document" | "office" | "archive" | "media" | "text";

const families: Record<Family, { endings: string; types: RegExp }> = {
  picture: { endings: "jpg jpeg jpe png gif webp avif heic heif bmp tif tiff", types: /^image\/(?!svg)/ },
  document: { endings: "pdf", types: /^application\/pdf$/ },
  office: {
    endings: "doc docx docm xls xlsx xlsm ppt pptx pptm pps ppsx odt ods odp rtf wps et dps",
    types: /^application\/(vnd\.openxmlformats-|vnd\.oasis\.|vnd\.ms-|msword|x-cfb|rtf|zip)|^text\/rtf/,
  },
  archive: { endings: "zip rar 7z gz tgz tar bz2 xz", types: /^application\/(zip|x-rar|vnd\.rar|x-7z|gzip|x-gzip|x-tar|x-bzip2|x-xz|x-compressed-tar)/ },
  media: { endings: "mp3 m4a wav ogg oga flac aac amr mp4 m4v mov webm avi mkv wmv mpg mpeg 3gp", types: /^(audio|video)\/|^application\/(ogg|mxf)$/ },
  text: { endings: "txt csv tsv md json vtt srt ics", types: /^text\/|^application\/(json|x-subrip)$/ },
};

const familyByEnding = new Map(Object.entries(families).flatMap(([family, { endings }]) => endings.split(" ").map((ending) => [ending, family as Family] as const)));

/** What a name claims to be; undefined where its ending claims nothing that we know. */
export const familyOfEnding = (ending: string): Family | undefined => familyByEnding.get(ending);

/** Whether a content may stand under an ending of this family. */
export function belongsTo(family: Family, type: string): boolean {
  if (families[family].types.test(type)) return true;
  // Older programs write tables and texts as text or as a page, and name them .xls or .doc.
  return family === "office" && type.startsWith("text/");
}

/** Endings that a computer runs when they are opened. Anywhere in a name: `photo.exe.jpg` is named to mislead. */
export const RUN: ReadonlySet<string> = new Set(
  ("exe com scr pif bat cmd ps1 psm1 vbs vbe js jse mjs ws wsf wsh wsc hta msi msp mst msc cpl jar lnk url reg inf scf dll sys drv ocx apk xapk ipa app dmg pkg deb rpm run sh bash zsh csh command " +
    "chm hlp gadget application appref-ms iso img vhd vhdx xll swf jnlp php phtml asp aspx jsp cgi").split(" "),
);

/** Contents that a computer runs, whatever they are named. */
export const PROGRAMS =
  /^application\/(x-msdownload|x-elf|x-mach-binary|vnd\.microsoft\.portable-executable|x-executable|x-sharedlib|java-vm|java-archive|vnd\.android\.package-archive|x-deb|x-rpm|x-apple-diskimage|x-ms-shortcut|x\.ms\.shortcut|x\.apple\.alias|x-shockwave-flash|wasm|x-iso9660-image|vnd\.ms-htmlhelp|x-google-chrome-extension)$/;

/** Pages: what a browser would run scripts of. Kept as they are, and never sent as what they are. */
export const MARKUP: ReadonlySet<string> = new Set(["text/html", "image/svg+xml", "application/xml", "text/xml", "application/xhtml+xml", "application/mathml+xml", "text/javascript"]);
