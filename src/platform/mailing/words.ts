import type { Lang } from '../../design/index.ts'
import type { PlanWords } from '../plan/index.ts'
import type { LetterStanding } from './data/mailed.ts'

const id = {
  channel: 'Lewat',
  channels: { whatsapp: 'WhatsApp', email: 'Surel' } as Record<string, string>,
  ways: {
    utama: 'WhatsApp, atau surel bila tidak ada',
    whatsapp: 'WhatsApp saja',
    surel: 'Surel saja',
  } as Record<string, string>,
  note: 'Tambahan di akhir pesan',
  what: 'Isi',
  number: 'Nomor',
  name: 'Nama',
  recent: (days: string) => `Sudah dikirimi pesan yang sama dalam ${days} hari terakhir.`,
  engineBars: {
    account: 'Akunnya sudah ditutup.',
    refused: 'Tidak bersedia dikirimi pesan WhatsApp.',
    unproved: 'Tidak punya nomor atau alamat yang terbukti miliknya.',
  } as Record<string, string>,
  unsent: {
    held: (n: string) => `${n} pesan ditahan dan belum terkirim.`,
    failed: (n: string) => `${n} pesan gagal dikirim.`,
    next: 'Dinas melihat sebabnya di kotak keluar. Rencana baru boleh mengirimi mereka lagi.',
  },
  changed: 'berubah sejak rencana dibuat',
  sent: 'pesannya sudah terkirim',
  texts: 'Isi pesan',
  textsNote: 'Pesan pertama dari setiap jenis, seperti yang akan dikirim.',
  test: 'Kirim contoh kepada saya',
  tested: {
    sent: 'Contoh sudah dikirim ke nomor atau surel Anda.',
    held: 'Contoh ditahan: pesan yang Anda sebabkan hari ini sudah terlalu banyak. Dinas dapat mengirimnya dari kotak keluar.',
    failed: 'Contoh belum dapat dikirim ke nomor atau surel Anda. Dinas melihat sebabnya di kotak keluar.',
    homeless: 'Contoh tidak dapat dikirim kepada Anda: akun Anda belum punya nomor atau surel.',
  },
  testMark: '[Contoh]',
  toy: {
    title: 'Pesan contoh untuk pekebun',
    what: 'Bibit belum ditanam',
    body: 'Bibit untuk Kebun Cimenyan menunggu.',
  },
}

const en: typeof id = {
  channel: 'By',
  channels: { whatsapp: 'WhatsApp', email: 'E-mail' },
  ways: { utama: 'WhatsApp, or e-mail where there is none', whatsapp: 'WhatsApp only', surel: 'E-mail only' },
  note: 'Something to add at the end',
  what: 'Text',
  number: 'Number',
  name: 'Name',
  recent: days => `Got the same message within the last ${days} days.`,
  engineBars: {
    account: 'The account was closed.',
    refused: 'Does not want WhatsApp messages.',
    unproved: 'Has no number or address that is proved theirs.',
  },
  unsent: {
    held: n =>
      n === '1' ? '1 message is held back and was not sent.' : `${n} messages are held back and were not sent.`,
    failed: n => (n === '1' ? '1 message could not be sent.' : `${n} messages could not be sent.`),
    next: 'The office sees why in the outbox. A new plan may write to them again.',
  },
  changed: 'changed since the plan',
  sent: 'the message has gone out',
  texts: 'What is written',
  textsNote: 'The first message of each kind, as it will be sent.',
  test: 'Send one to me',
  tested: {
    sent: 'One was sent to your own number or address.',
    held: 'Yours is held back: you have caused too many messages today. The office can send it from the outbox.',
    failed: 'Yours could not be sent to your number or address yet. The office sees why in the outbox.',
    homeless: 'None can be sent to you: your account has no number or address.',
  },
  testMark: '[Example]',
  toy: { title: 'A toy letter to gardeners', what: 'Seedlings not planted', body: 'Seedlings for the garden wait.' },
}

/** What a room says itself: its plan, what each wording is for, why it leaves somebody out, what a history says. */
export interface MailingWords extends PlanWords {
  situations: Record<string, string>
  bars: Record<string, string>
  /** By how a letter stands. */
  history: Record<LetterStanding, string>
}

/** The sentences of a mailing: the engine's and its own. */
export function wordsOf(
  mailing: { words(lang: Lang): MailingWords },
  lang: Lang,
): Omit<MailingWords, keyof typeof id> & typeof id {
  return { ...mailing.words(lang), ...engineWords(lang) }
}

export const engineWords = (lang: Lang) => (lang === 'en' ? en : id)
