// What is done with a PDF, in the process that reads strangers' files. Everything goes by its path.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { keptScale } from './kept-scale.ts'
import { limits } from './limits.ts'

export type PdfProblem = { problem: 'encryptedPdf' | 'brokenPdf' | 'tooManyPages' | 'blankPdf' }

/** How many pages a PDF has, each of which was opened; or why it cannot be taken. */
export function inspectPdf({ path }: { path: string }): Promise<{ pages: number } | PdfProblem> {
  return withPages(path, async pages => {
    let opened = 0
    for (const page of pages) {
      if (!scaleOf(page)) return { problem: 'brokenPdf' }
      opened++
    }
    return { pages: opened }
  })
}

export interface PageImage {
  /** WebP. */
  data: Uint8Array
  width: number
  height: number
}

/** A PDF as images of its pages, with what was filled in, ticked and signed. One without a stroke on any page says nothing. */
export function drawPdf({ path }: { path: string }): Promise<{ images: PageImage[] } | PdfProblem> {
  return withPages(path, async pages => {
    const images: PageImage[] = []
    let blank = true
    for (const page of pages) {
      const scale = scaleOf(page)
      if (!scale) return { problem: 'brokenPdf' }
      const { data, width, height } = await page.render({ scale, render: 'bitmap', renderFormFields: true })
      const image = sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: 'white' })
      blank &&= isOneColour(data)
      images.push({ data: await image.webp({ quality: 70 }).toBuffer(), width, height })
    }
    return blank ? { problem: 'blankPdf' } : { images }
  })
}

/** Whether all pixels, four bytes each, look alike. */
function isOneColour(pixels: Uint8Array): boolean {
  for (let at = 4; at < pixels.length; at++) {
    if (Math.abs(pixels[at]! - pixels[at % 4]!) >= faint) return false
  }
  return true
}

/** Less than a scan of white paper differs from itself. */
const faint = 3

/** Opens a PDF in a library of its own, so that nothing of another paper is in its memory; its pages open one by one. */
async function withPages<T>(
  path: string,
  work: (pages: Iterable<PDFiumPage>) => Promise<T | PdfProblem>,
): Promise<T | PdfProblem> {
  const library = await openLibrary()
  const document = await library.loadDocument(await readFile(path)).catch(problemOf)
  if ('problem' in document) return document
  const pages = document.getPageCount()
  if (pages === 0) return { problem: 'brokenPdf' }
  if (pages > limits.pdf.pages) return { problem: 'tooManyPages' }
  return work(document.pages())
}

let compiled: Promise<WebAssembly.Module> | undefined

/** Compiled once in the life of the process, begun anew for each paper. */
async function openLibrary(): Promise<PDFiumLibrary> {
  const file = fileURLToPath(import.meta.resolve('@hyzyla/pdfium/pdfium.wasm'))
  const module = await (compiled ??= readFile(file).then(bytes => WebAssembly.compile(bytes)))
  return PDFiumLibrary.init({
    instantiateWasm(imports, begin) {
      const instance = new WebAssembly.Instance(module, imports)
      // The library's own types say module where it takes the instance.
      begin(instance as never)
      return instance.exports
    },
  })
}

function problemOf(error: unknown): PdfProblem {
  return { problem: /password|security/i.test(String(error)) ? 'encryptedPdf' : 'brokenPdf' }
}

/** 150 dots per inch, for each of the 72 points. */
const dots = 150 / 72

/**
 * 150 dots per inch, but no more pixels than are kept of any picture, however large a page claims to be; undefined for a page
 * that could not be opened, or of which not a single line would be drawn.
 */
function scaleOf(page: PDFiumPage): number | undefined {
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const scale = dots * keptScale(originalWidth * dots, originalHeight * dots)
  return Math.floor(Math.min(originalWidth, originalHeight)) * scale >= 1 ? scale : undefined
}
