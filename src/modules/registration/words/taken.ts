import type { Lang } from '../../../design/index.ts'
import { capital } from './kinds.ts'

const id = {
  title: (noun: string) => `${capital(noun)} ini sudah didaftarkan`,
  note: (noun: string) =>
    `Sudah ada pendaftaran lain untuk ${noun} ini. Mungkin rekan Anda yang mengirim: tanyakan dahulu. Bila Anda tetap mengirim, kantor OPOP yang memutuskan.`,
  often: (noun: string) => `Belum dapat kami periksa apakah ${noun} ini sudah didaftarkan`,
  oftenNote: (noun: string) =>
    `Hari ini Anda sudah memeriksa banyak ${noun}. Isian Anda tersimpan dan tetap dapat dikirim. Bila ingin tahu sekarang, tanyakan kepada kantor OPOP.`,
  ask: 'Tanya kantor OPOP lewat WhatsApp',
  help: 'Cara menghubungi kantor OPOP',
  message: (noun: string, called: string, code: string) =>
    `Assalamualaikum. Menurut situs OPOP, ${noun} kami (${called}) sudah didaftarkan. Kode draf saya ${code}. Apa yang perlu kami lakukan?`,
  oftenMessage: (noun: string, called: string, code: string) =>
    `Assalamualaikum. Apakah ${noun} kami (${called}) sudah didaftarkan orang lain? Kode draf saya ${code}.`,
}

const en: typeof id = {
  title: noun => `This ${noun} is registered already`,
  note: noun =>
    `There is another registration of this ${noun}. Perhaps a colleague has sent it: ask first. If you send yours too, the OPOP office decides.`,
  often: noun => `We cannot check yet whether this ${noun} is registered already`,
  oftenNote: noun =>
    `You have checked many a ${noun} today. Your answers are saved and can still be submitted. If you want to know now, ask the OPOP office.`,
  ask: 'Ask the OPOP office by WhatsApp',
  help: 'How to reach the OPOP office',
  message: (noun, called, code) =>
    `Assalamualaikum. The OPOP site says that our ${noun} (${called}) is registered already. The code of my draft is ${code}. What should we do?`,
  oftenMessage: (noun, called, code) =>
    `Assalamualaikum. Has somebody else registered our ${noun} (${called})? The code of my draft is ${code}.`,
}

/** What somebody is told whose applicant another registration holds: what to do, and nobody's name. */
export function takenWords(lang: Lang): typeof id {
  return lang === 'id' ? id : en
}
