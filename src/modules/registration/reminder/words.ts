import { formatNumber, type Lang } from '../../../design/index.ts'
import type { MailingWords } from '../../../platform/mailing/index.ts'

const say = (n: number, lang: Lang) => formatNumber(n, lang)

interface ReminderWords extends MailingWords {
  home: string
  act: string
}

const id: ReminderWords = {
  home: 'Beranda',
  act: 'Ingatkan',
  ...({
    title: 'Pengingat pendaftaran',
    intro:
      'Mengingatkan pendaftar tentang yang belum selesai. Anda melihat siapa yang dikirimi sebelum ada yang terkirim.',
    source: 'Daftar',
    kinds: {
      new: 'dikirimi',
      changed: 'berubah',
      ended: 'berakhir',
      same: 'sama',
      doubtful: 'diragukan',
      refused: 'tidak dikirimi',
    },
    differences: 'Yang dikirimi',
    written: 'Yang sudah dikirimi',
    takenBack: 'Yang pengingatnya ditarik kembali',
    noneTakenBack: 'Tidak ada pengingat yang ditarik kembali.',
    stayed: 'Yang pengingatnya sudah terkirim',
    noDifferences: 'Tidak ada yang dikirimi.',
    held: 'Yang tidak dikirimi, dan sebabnya',
    left: 'Yang tidak dikirimi',
    choose: 'Baris yang tidak dicentang tidak dikirimi.',
    take: what => `Ingatkan ${what}`,
    apply: n => `Kirim ${say(n, 'id')} pengingat`,
    nothing: 'Tidak ada yang perlu diingatkan.',
    working: { apply: 'Sedang mengirim', undo: 'Sedang menarik kembali' },
    stopped: { apply: 'Pesan terhenti di tengah jalan', undo: 'Penarikan terhenti' },
    applied: n => `${say(n, 'id')} pengingat dikirim ke kotak keluar.`,
    undone: n => `${say(n, 'id')} pengingat ditarik kembali.`,
    passedOver: n => `${say(n, 'id')} baris dilewati; sebabnya ada di bawah.`,
    undo: 'Tarik kembali pengingat ini',
    undoTitle: n => `Tarik kembali ${say(n, 'id')} pengingat?`,
    undoNote: 'Hanya pesan yang belum terkirim yang ditarik. Yang sudah terkirim tetap, dan disebutkan.',
    keep: 'Jangan ditarik',
    fileName: 'pengingat',
    situations: {
      unsent: 'Pendaftaran belum dikirim',
      reopened: 'Perubahan belum dikirim; kiriman terakhir tetap berlaku',
      papers: 'Berkas kurang atau tidak dapat dibuka',
      unanswered: 'Perwakilan belum menjawab',
    },
    bars: {
      withdrawn: 'Pendaftarannya dibatalkan.',
      ahead: 'Masa pendaftarannya belum dibuka.',
      closed: 'Masa pendaftarannya sudah berakhir.',
      complete: 'Tidak ada yang perlu diingatkan: sudah lengkap.',
    },
    history: {
      written: 'Pendaftar diingatkan',
      withdrawn: 'Pengingat ditarik kembali sebelum terkirim',
      failed: 'Pengingat gagal dikirim',
      held: 'Pengingat ditahan, tidak terkirim',
    },
  } as MailingWords),
}

const en: ReminderWords = {
  home: 'Home',
  act: 'Remind',
  ...({
    title: 'Reminders of registrations',
    intro: 'Reminds applicants of what is left to do. You see who gets one before anything is sent.',
    source: 'List',
    kinds: {
      new: 'gets one',
      changed: 'changed',
      ended: 'ended',
      same: 'same',
      doubtful: 'doubtful',
      refused: 'gets none',
    },
    differences: 'Who gets one',
    written: 'Who got one',
    takenBack: 'Whose reminder was withdrawn',
    noneTakenBack: 'No reminder was withdrawn.',
    stayed: 'Whose reminder has gone out',
    noDifferences: 'Nobody gets one.',
    held: 'Who gets none, and why',
    left: 'Who got none',
    choose: 'Rows without a tick get none.',
    take: what => `Remind ${what}`,
    apply: n => `Send ${say(n, 'en')} ${n === 1 ? 'reminder' : 'reminders'}`,
    nothing: 'There is nobody to remind.',
    working: { apply: 'Sending', undo: 'Withdrawing' },
    stopped: { apply: 'Sending has stopped', undo: 'Withdrawing has stopped' },
    applied: n => `${say(n, 'en')} ${n === 1 ? 'reminder was' : 'reminders were'} put into the outbox.`,
    undone: n => `${say(n, 'en')} ${n === 1 ? 'reminder was' : 'reminders were'} withdrawn.`,
    passedOver: n => `${say(n, 'en')} rows were passed over; the reasons stand below.`,
    undo: 'Withdraw these reminders',
    undoTitle: n => `Withdraw ${say(n, 'en')} ${n === 1 ? 'reminder' : 'reminders'}?`,
    undoNote: 'Only messages that have not gone out are withdrawn. Those that have stay, and are named.',
    keep: 'Do not withdraw',
    fileName: 'reminders',
    situations: {
      unsent: 'Registration not sent',
      reopened: 'Changes not sent; what was sent last still counts',
      papers: 'Files missing or not to be opened',
      unanswered: 'Representative has not answered',
    },
    bars: {
      withdrawn: 'The registration was withdrawn.',
      ahead: 'Registration for it has not begun.',
      closed: 'Registration for it has ended.',
      complete: 'Nothing to remind of: it is complete.',
    },
    history: {
      written: 'Applicant reminded',
      withdrawn: 'Reminder withdrawn before it was sent',
      failed: 'Reminder could not be sent',
      held: 'Reminder held back, not sent',
    },
  } as MailingWords),
}

export const words = (lang: Lang): ReminderWords => (lang === 'en' ? en : id)

interface Told {
  /** Empty where nobody has told one. */
  name: string
  /** What it is a registration for. */
  about: string
  /** Until when something can be done, in words; none, where it never ends. */
  until?: string
  note?: string
  link: string
}

const sentences: Record<string, (about: string) => string> = {
  unsent: about => `${about}: pendaftaran Anda belum dikirim. Lengkapi, lalu kirim.`,
  reopened: about =>
    `${about}: perubahan Anda belum dikirim; kiriman terakhir tetap berlaku. Bila perubahan itu akan dipakai, kirim lagi.`,
  papers: about =>
    `${about}: kiriman Anda sudah kami terima, tetapi ada berkas yang kurang atau tidak dapat dibuka. Buka lagi, unggah berkasnya, lalu kirim.`,
  unanswered: about =>
    `${about}: kiriman Anda sudah kami terima, tetapi perwakilan belum menjawab pesan kami. Mintalah perwakilan membuka tautan di pesan itu.`,
}

/** The letter to an applicant, in Indonesian as all of them. */
export function letterOf(what: string, { name, about, until, note, link }: Told): { subject: string; body: string } {
  const last = until && `Paling lambat ${until}.`
  const body = [`Yth. ${name || 'Bapak/Ibu'},`, [sentences[what]!(about), last].filter(Boolean).join(' '), note, link]
  return { subject: 'Pengingat pendaftaran OPOP', body: body.filter(Boolean).join('\n\n') }
}
