/** How large one file may be: a recorded lesson of an hour fits. */
export const MAX_FILE_BYTES = 2 * 1024 ** 3;

/** How many files one thing may carry. */
export const MAX_ATTACHMENTS = 20;

/** How many uploads a person may have begun and not finished. */
export const MAX_OPEN_UPLOADS = 50;

/** What a person without a school may keep, in bytes: officers, researchers, coordinators. Of schools the policy `schoolFiles` says it. */
export const PERSON_QUOTA = 5 * 1024 ** 3;

/** Where resumable uploads go (tus 1.0). */
export const UPLOADS_PATH = "/uploads";

/** Where files are read. `/files/<id>` leads to a signed link, for who may read it. */
export const FILES_PATH = "/files";

/** In which form a file is read. */
export const FileForm = {
  /** As it was uploaded. */
  ORIGINAL: "original",
  /** Of a picture: at most 320 pixels wide and high. */
  SMALL: "small",
  /** Of a picture: at most 1600 pixels wide and high. */
  LARGE: "large",
} as const;
export type FileForm = (typeof FileForm)[keyof typeof FileForm];

/** Longest side of a picture's smaller forms, in pixels. */
export const PICTURE_SIDE: Readonly<Record<Exclude<FileForm, "original">, number>> = { small: 320, large: 1600 };

/** What is told of files: on what they were put, then what happened. */
export const fileActivityKinds = ["attachment.added", "attachment.removed"] as const;
export type FileActivityKind = (typeof fileActivityKinds)[number];
