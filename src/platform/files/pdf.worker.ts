// A thread with limits of its own that opens one PDF: how many pages, is it encrypted, what do its pages look like.
import { parentPort, workerData } from 'node:worker_threads'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import type { PdfAnswer, PdfQuestion } from './pdf.ts'

const { bytes, render, mostPages } = workerData as PdfQuestion
parentPort!.postMessage(await answer())

async function answer(): Promise<PdfAnswer> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(bytes)
    const pages = document.getPageCount()
    if (pages === 0) return { problem: 'brokenPdf' }
    if (!render) return { pages, images: [] }
    const images: Extract<PdfAnswer, { pages: number }>['images'] = []
    for (const page of document.pages()) {
      if (images.length >= mostPages) break
      const { originalWidth, originalHeight } = page.getOriginalSize()
      // 150 dots per inch, but never more than 2,000 pixels, however large a page claims to be.
      const scale = Math.min(150 / 72, 2000 / Math.max(originalWidth, originalHeight))
      const { data, width, height } = await page.render({ scale, render: 'bitmap' })
      images.push({ data, width, height })
    }
    return { pages, images }
  } catch (error) {
    return { problem: /password|security/i.test(String(error)) ? 'encryptedPdf' : 'brokenPdf' }
  }
}
