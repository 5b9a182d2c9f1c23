import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { NodeCompiler, type NodeTypstCompileResult } from '@myriaddreamin/typst-ts-node-compiler'
import { checkout } from '../embedded/place.ts'
import type { PaperContent, Seal } from './content.ts'
import { paperQr } from './qr.ts'

/** The only fonts of papers: where one is missing nothing is set, and no other takes its place. */
const families = ['noto-serif', 'noto-sans', 'noto-sans-mono', 'noto-naskh-arabic']
/** The cuts that layouts use. All of them would be 27 MB to look through. */
const cuts = ['400Regular', '700Bold']
/** Beyond these nothing of a paper is remembered. */
const fewPages = 8

/** Kept between papers: it knows the fonts and the layouts. */
let kept: NodeCompiler | undefined

/**
 * Sets a paper: tagged PDF (PDF/UA-1), the same bytes for the same content, seal and time. It blocks meanwhile, about 20 ms for
 * a letter and a second for a thousand rows, so it belongs into a job or a thread.
 *
 * @param seal by what it is checked; a draft has none
 * @param at the creation time that the file names
 * @throws Error with the layout and the compiler's own words where anything is amiss: a warning, a letter that no font has,
 * something that the layout needs and the content lacks
 */
export async function setLetter(
  content: PaperContent,
  seal: Seal | undefined,
  at: Temporal.Instant,
): Promise<Uint8Array> {
  // Documents outside of JavaScript's memory are let go between two turns only: 2,500 in one turn would be four gigabytes.
  await setImmediate()
  const { layout } = content
  refuseGaps(content, layout)
  kept ??= makeCompiler(join(checkout, 'node_modules/@expo-google-fonts'))
  try {
    const sealed = seal && { ...seal, ...paperQr(seal.url) }
    return compile(kept, layout, { content: JSON.stringify(content), seal: JSON.stringify(sealed ?? null) }, at)
  } catch (error) {
    throw new Error(`${layout}: ${told(error)}`, { cause: error })
  }
}

/** A layout would show nothing where a value is null: nobody would see that it lacks. */
function refuseGaps(value: unknown, path: string): void {
  if (value === null || Number.isNaN(value)) throw new Error(`${path} is missing`)
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) refuseGaps(value[at] ?? null, `${path}[${at}]`)
  } else if (typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) refuseGaps(inner, `${path}.${key}`)
  }
}

const letters = join(checkout, 'letters')

/** @throws Error that names the font whose folder is not there */
export function makeCompiler(fontFolder: string, workspace = letters): NodeCompiler {
  const fontPaths = families.flatMap(family => cuts.map(cut => join(fontFolder, family, cut)))
  const missing = fontPaths.find(path => !existsSync(path))
  if (missing) throw new Error(`the font ${missing} is missing: npm install brings it`)
  return NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] })
}

/** One paper. A warning fails it: an unknown font is no more than that to the compiler. */
export function compile(
  compiler: NodeCompiler,
  layout: string,
  inputs: Record<string, string>,
  at: Temporal.Instant,
  workspace = letters,
): Uint8Array {
  const compiled = compiler.compile({ mainFilePath: join(workspace, `${layout}.typ`), inputs })
  try {
    const amiss = amissIn(compiled)
    if (amiss.length > 0 || !compiled.result) throw new Error(amiss.join('; ') || 'nothing came of it')
    if (compiled.result.numOfPages > fewPages) compiler.evictCache(0)
    return compiler.pdf(compiled.result, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.floor(at.epochMilliseconds / 1000),
    })
  } finally {
    // What it remembers of the look halves the time of the next paper; of a long annex it would be hundreds of megabytes.
    compiler.evictCache((compiled.result?.numOfPages ?? 0) > fewPages ? 0 : 2)
  }
}

/** Errors and warnings; the compiler's own list of both has been seen without the warnings. */
function amissIn(compiled: NodeTypstCompileResult): string[] {
  const errors = compiled.takeError()?.shortDiagnostics ?? []
  const warnings = compiled.takeWarnings()?.shortDiagnostics ?? []
  return [...errors, ...warnings].map(({ message, hints = [] }) => [message, ...hints].join(' '))
}

/** What the export of the PDF refuses comes as one long text, with the sentences in it. */
function told(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const sentences = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, sentence]) =>
    sentence!.replace(/\\(.)/g, '$1'),
  )
  return sentences.length > 0 ? [...new Set(sentences)].slice(0, 5).join('; ') : text
}
