import type { Lang } from '../../design/index.ts'
import { words as clockWords } from './words/clock.ts'
import { words as processesWords } from './words/processes.ts'
import { words as integrityWords } from './words/integrity.ts'
import { words as outboxWords } from './words/outbox.ts'
import { words as ledgerWords } from './words/ledger.ts'

const id = {
  atHome: {
    messages: { title: 'Surat gagal dikirim', note: 'Periksa nomor atau alamatnya, lalu kirim lagi.' },
    heldBack: {
      title: 'Pesan ditahan oleh batas',
      note: 'Baca sebabnya, lalu kirim pesan yang memang perlu sampai.',
    },
    processes: { title: 'Pekerjaan latar gagal', note: 'Baca sebabnya, lalu jalankan lagi.' },
    integrity: { title: 'Data tidak utuh', note: 'Baca yang tidak cocok, lalu hubungi pengelola sistem.' },
  },
  components: { title: 'Komponen' },
}

const en: typeof id = {
  atHome: {
    messages: { title: 'Letters that failed', note: 'Check the number or address and send again.' },
    heldBack: { title: 'Messages held back by a limit', note: 'Read the reason and send what is right.' },
    processes: { title: 'Background work that failed', note: 'Read the reason and run it again.' },
    integrity: { title: 'Data that is not whole', note: 'Read what does not agree, and tell whoever runs the system.' },
  },
  components: { title: 'Components' },
}

const whole = (lang: Lang) => ({
  ...(lang === 'en' ? en : id),
  clock: clockWords(lang),
  processes: processesWords(lang),
  integrity: integrityWords(lang),
  outbox: outboxWords(lang),
  ledger: ledgerWords(lang),
})
const [inIndonesian, inEnglish] = [whole('id'), whole('en')]

/** The sentences of the room; those of a screen with many stand in a file of their own. */
export const words = (lang: Lang) => (lang === 'en' ? inEnglish : inIndonesian)
