/** A regular file in an archive. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;

/** Reads the regular files of a tar archive (POSIX ustar with short names, as our own packages hold it). */
export function untar(archive: Buffer): readonly PackedFile[] {
  const files: PackedFile[] = [];
  let offset = 0;
  while (offset + BLOCK <= archive.length) {
    const path = textAt(archive, offset, 100);
    if (path === '') break;
    const size = Number.parseInt(textAt(archive, offset + 124, 12), 8);
    const start = offset + BLOCK;
    if (textAt(archive, offset + 156, 1) === '0')
      files.push({ path, bytes: archive.subarray(start, start + size) });
    offset = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function textAt(archive: Buffer, offset: number, length: number): string {
  const field = archive.subarray(offset, offset + length);
  const end = field.indexOf(0);
  return field.toString('latin1', 0, end === -1 ? length : end).trim();
}
