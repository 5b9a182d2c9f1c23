import type { Lang } from '../../../design/index.ts'
import { capital } from './kinds.ts'

const id = {
  title: (noun: string) => `${capital(noun)} ini sudah didaftarkan`,
  note: (noun: string) =>
    `Sudah ada pendaftaran lain untuk ${noun} ini. Mungkin rekan Anda yang mengirim: tanyakan dahulu. Bila Anda tetap mengirim, kantor OPOP yang memutuskan.`,
  ask: 'Tanya kantor OPOP lewat WhatsApp',
  help: 'Cara menghubungi kantor OPOP',
  message: (noun: string, called: string, code: string) =>
    `Assalamualaikum. Menurut situs OPOP, ${noun} kami (${called}) sudah didaftarkan. Kode draf saya ${code}. Apa yang perlu kami lakukan?`,
}

const en: typeof id = {
  title: noun => `This ${noun} is registered already`,
  note: noun =>
    `There is another registration of this ${noun}. Perhaps a colleague has sent it: ask first. If you send yours too, the OPOP office decides.`,
  ask: 'Ask the OPOP office by WhatsApp',
  help: 'How to reach the OPOP office',
  message: (noun, called, code) =>
    `Assalamualaikum. The OPOP site says that our ${noun} (${called}) is registered already. The code of my draft is ${code}. What should we do?`,
}

/** What somebody is told whose applicant another registration holds: what to do, and nobody's name. */
export function takenWords(lang: Lang): typeof id {
  return lang === 'id' ? id : en
}
