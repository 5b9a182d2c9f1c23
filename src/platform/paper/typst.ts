import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { renderSVG } from 'uqr'
import type { PaperContent } from './content.ts'
import { checkout } from '../embedded/place.ts'

/** How anybody checks it, on every page. */
export interface Seal {
  url: string
  alt: string
  lines: string[]
  code: string
}

/** What the layout of letters is written in; `letters/` has one file for each. */
export const layouts = ['letter', 'certificate'] as const
export type Layout = (typeof layouts)[number]

/** Only these families: a font that is missing is an error, and no other takes its place. */
const families = ['noto-serif', 'noto-sans', 'noto-sans-mono', 'noto-naskh-arabic']

/** Kept by the compiler between letters: fonts, the shared look, and what it has set of it. */
let compiler: NodeCompiler | undefined

/**
 * Sets a letter: tagged PDF (PDF/UA-1), the same bytes for the same data. Takes about 6 ms a page and blocks meanwhile, so it
 * belongs into a job or a thread.
 *
 * @param at the creation time that the file names
 * @throws Error with the compiler's own words where anything is amiss, a warning too
 */
export function setLetter(content: PaperContent, shown: Seal, at: Temporal.Instant): Uint8Array {
  const { layout } = content
  const seal = { qr: renderSVG(shown.url, { border: 0 }), alt: shown.alt, lines: shown.lines, code: shown.code }
  const data = { ...content, seal }
  compiler ??= NodeCompiler.create({
    workspace: join(checkout, 'letters'),
    fontArgs: [{ fontPaths: families.map(name => join(checkout, 'node_modules/@expo-google-fonts', name)) }],
  })
  const source = { mainFilePath: join(checkout, 'letters', `${layout}.typ`), inputs: { data: JSON.stringify(data) } }
  const compiled = compiler.compile(source)
  const amiss = compiled.takeDiagnostics()
  if (amiss || !compiled.result) throw new Error(`${layout}: ${told(amiss?.shortDiagnostics)}`)
  const pdf = compiler.pdf(compiled.result, {
    pdfStandard: 'ua-1',
    creationTimestamp: Math.floor(at.epochMilliseconds / 1000),
  })
  compiler.evictCache(10)
  return pdf
}

function told(diagnostics: readonly { message?: string; hints?: string[] }[] = []): string {
  return diagnostics.map(one => [one.message, ...(one.hints ?? [])].join(' ')).join('; ') || 'nothing came of it'
}
