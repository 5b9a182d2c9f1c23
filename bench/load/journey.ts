import type { Applicant } from '../../simulation/applicant.ts'
import { formOf, type Browser, type Fields, type Upload } from './browser.ts'
import { asOwnFile } from './photos.ts'

/** An answer that the server acknowledged: what was posted on which page. */
export interface Acknowledged {
  page: string
  fields: Fields
  /** Slots that got a file, with its SHA-256. */
  files: string[]
}

export interface Journey {
  applicant: Applicant
  serial: number
  photos: readonly Buffer[]
  onAcknowledged?: (acknowledged: Acknowledged, uploads: readonly Upload[]) => void
}

/** Slots that must stand before sending: three photos. */
const slots = ['rep_ktp', 'rep_photo', 'product_photos']
/** A page is opened again after an odd answer and while a region is being chosen; more often than this is a fault. */
const mostSteps = 60

/**
 * A whole registration as a browser without JavaScript makes it: home, begin, the list, every page opened and sent, review,
 * sent, receipt. Resolves to the address of the receipt that was given out.
 */
export async function travel(browser: Browser, journey: Journey): Promise<string> {
  const home = await browser.get('/saya')
  expectText(home, 'Mulai mendaftar', '/saya')
  const own = await browser.post('/daftar/opop/registration', [])
  await browser.get(own)
  let at = `${own}/isi/cari`
  for (let steps = 0; at !== `${own}/kirim`; steps++) {
    if (steps > mostSteps) throw new Error(`the journey does not get past ${at}`)
    at = await onePage(browser, at, journey)
  }
  const { hidden } = formOf(await browser.get(at))
  const receipts = await browser.get(await browser.post(at, hidden))
  const receipt = /\/bukti\/OPOP-19-\d{6}-[2-9A-Z]{10}/.exec(receipts)?.[0]
  if (!receipt) throw new Error('the receipt has no number')
  return receipt
}

/** Opens a page, fills in what it offers, and sends it. */
async function onePage(browser: Browser, path: string, journey: Journey): Promise<string> {
  const html = await browser.get(path)
  if (path.endsWith('?cocok=1')) return onward(html, path)
  const { hidden, names } = formOf(html)
  const page = path.split('/').at(-1)!.split('?')[0]!
  const answers = Object.entries(journey.applicant.pages[page] ?? {})
  const fields: Fields = [
    ...hidden,
    ...answers.flatMap(([name, given]) => (names.has(name) ? [given].flat().map(value => [name, value] as const) : [])),
  ]
  const uploads = slots.flatMap((slot, n) => (names.has(slot) ? [upload(slot, journey, n)] : []))
  const isFiles = names.size > 0 && answers.length === 0
  const next = await browser.post(path, fields, isFiles ? uploads : undefined)
  journey.onAcknowledged?.({ page, fields, files: uploads.map(one => one.field) }, uploads)
  return next
}

/** The page that says that a number is on no list leads on. */
function onward(html: string, path: string): string {
  const link = /<a class="btn" href="([^"]+)"/.exec(html)?.[1]
  if (!link) throw new Error(`GET ${path}: nothing leads on`)
  return link
}

function upload(field: string, { serial, photos }: Journey, n: number): Upload {
  const bytes = photos[(serial * slots.length + n) % photos.length]!
  return { field, name: `${field}.jpg`, bytes: asOwnFile(bytes, `${serial}-${field}-${process.pid}`) }
}

function expectText(html: string, text: string, path: string): void {
  if (!html.includes(text)) throw new Error(`GET ${path}: "${text}" is missing`)
}
