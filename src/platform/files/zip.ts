import { Zip, ZipPassThrough } from 'fflate'

/** A file of an archive. */
export interface Packed {
  name: string
  bytes: Uint8Array
}

/** An archive (ZIP), file by file in the memory of one: what is packed is stored as it is, since PDFs are compressed already. */
export async function* zipBytes(files: AsyncIterable<Packed>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  const taken = new Set<string>()
  for await (const { name, bytes } of files) {
    const entry = new ZipPassThrough(freeName(name, taken))
    zip.add(entry)
    entry.push(bytes, true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}

/** No folder, no sign that a file system refuses, and nothing twice. */
function freeName(name: string, taken: Set<string>): string {
  const bare = name.replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^\.+/, '')
  let free = bare
  for (let n = 2; taken.has(free); n++) free = bare.replace(/(\.\w+)?$/, ` (${n})$1`)
  taken.add(free)
  return free
}
