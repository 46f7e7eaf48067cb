export interface UploadedFile {
  name: string;
  bytes: Buffer;
}

/** Enough multipart to find one named file part; everything else in the body is skipped. */
export function readMultipartFile(
  body: Buffer,
  contentType: string,
  field: string,
): UploadedFile | undefined {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!mark) return undefined;
  const delimiter = Buffer.from(`--${mark}`);
  let start = body.indexOf(delimiter);
  while (start !== -1) {
    const end = body.indexOf(delimiter, start + delimiter.length);
    if (end === -1) return undefined;
    const found = readPart(body.subarray(start + delimiter.length + 2, end - 2), field);
    if (found) return found;
    start = end;
  }
  return undefined;
}

function readPart(part: Buffer, field: string): UploadedFile | undefined {
  const split = part.indexOf('\r\n\r\n');
  if (split === -1) return undefined;
  const headers = part.subarray(0, split).toString('utf8');
  const name = /[;\s]name="([^"]*)"/i.exec(headers)?.[1];
  const file = /filename="([^"]*)"/i.exec(headers)?.[1];
  if (name !== field || file === undefined) return undefined;
  return { name: file, bytes: Buffer.from(part.subarray(split + 4)) };
}
