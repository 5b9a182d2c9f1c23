// The child: a process that takes questions about files that strangers made, one at a time, and ends with its parent.
import { drawPdf, inspectPdf } from '../files/pdf-pages.ts'
import { inspectPhoto, makeThumbnail, rewritePhoto } from '../files/photo.ts'
import { setLetters } from '../paper/set-letters.ts'
import { parseTableFile } from '../sheets/parse-table.ts'

/** Every question that can be asked, with the function that answers it here. */
const questions = { inspectPhoto, rewritePhoto, makeThumbnail, inspectPdf, drawPdf, parseTableFile, setLetters }

export type Questions = typeof questions
export type Question<Name extends keyof Questions> = Parameters<Questions[Name]>[0]
export type Answer<Name extends keyof Questions> = Awaited<ReturnType<Questions[Name]>>

/** `failed`: the function threw, which says as much about the file as a crash does. */
export type Said = { answer: unknown } | { failed: true }

/** Bytes that an answer carries at most, all its pictures together. */
const mostBytes = 48 * 1024 * 1024

process.on('message', async ({ name, asked }: { name: keyof Questions; asked: never }) => {
  process.send!(await say(name, asked))
})
process.on('disconnect', () => process.exit())
// Signals of a terminal reach every process of the group: the parent ends its children when it has their answers.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
process.send!('ready')

async function say(name: keyof Questions, asked: never): Promise<Said> {
  try {
    const answer = await questions[name](asked)
    return bytesIn(answer) > mostBytes ? { failed: true } : { answer }
  } catch {
    return { failed: true }
  }
}

function bytesIn(answer: unknown): number {
  if (answer instanceof Uint8Array) return answer.length
  if (typeof answer !== 'object' || answer === null) return 0
  const { data, images = [] } = answer as { data?: Uint8Array; images?: { data: Uint8Array }[] }
  return (data?.length ?? 0) + images.reduce((sum, image) => sum + image.data.length, 0)
}
