// Wheels and source distributions made in a test.
import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { crc32, gzipSync } from "node:zlib";
import { pack } from "tar-stream";

export interface MadeFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** A wheel whose module says its own version. */
export function makeWheel(
  name: string,
  version: string,
  {
    tag = "py3-none-any",
    files = {} as Readonly<Record<string, string | Buffer>>,
    metadata = "",
  } = {},
): MadeFile {
  const module = name.replaceAll("-", "_");
  const information = `${module}-${version}.dist-info`;
  const contents: Record<string, string | Buffer> = {
    [`${module}/__init__.py`]: `version = "${version}"\n`,
    ...files,
    [`${information}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n${metadata}`,
    [`${information}/WHEEL`]: `Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: ${tag}\n`,
  };
  const record = Object.entries(contents).map(([path, content]) => {
    const digest = createHash("sha256").update(content).digest("base64url");
    return `${path},sha256=${digest},${Buffer.byteLength(content)}\n`;
  });
  contents[`${information}/RECORD`] = `${record.join("")}${information}/RECORD,,\n`;
  return { fileName: `${module}-${version}-${tag}.whl`, bytes: zip(contents) };
}

/** A `.tar.gz` with the given files in the one folder that PEP 625 asks for. */
export async function makeSdist(
  name: string,
  version: string,
  files: Readonly<Record<string, string>>,
): Promise<MadeFile> {
  const folder = `${name.replaceAll("-", "_")}-${version}`;
  const archive = pack();
  for (const [path, content] of Object.entries(files)) {
    archive.entry({ name: `${folder}/${path}`, mtime: new Date(0) }, content);
  }
  archive.finalize();
  return { fileName: `${folder}.tar.gz`, bytes: gzipSync(await buffer(archive)) };
}

export function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A zip file whose entries are stored as they are. */
export function zip(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content as string);
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, nameBytes, bytes]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((0o100644 << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x03"), common, rest, nameBytes]));
    parts.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listing, end]);
}
