import { IconFile, IconFileSpreadsheet, IconFileText, IconFileTypePdf, IconFileZip, IconMusic, IconPhoto, IconPresentation, IconVideo } from "@tabler/icons-react";

const icons: readonly [RegExp, typeof IconFile][] = [
  [/^image\//, IconPhoto],
  [/^video\//, IconVideo],
  [/^audio\//, IconMusic],
  [/pdf$/, IconFileTypePdf],
  [/sheet|excel|csv/, IconFileSpreadsheet],
  [/presentation|powerpoint/, IconPresentation],
  [/zip|rar|7z|tar|gzip/, IconFileZip],
  [/^text\/|word|document|rtf/, IconFileText],
];

/** A sign for the kind of a file, by its media type. */
export function FileIcon({ type }: { type: string }) {
  const Icon = icons.find(([known]) => known.test(type))?.[1] ?? IconFile;
  return <Icon size={22} stroke={1.6} aria-hidden />;
}
