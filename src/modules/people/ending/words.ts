import { formatNumber, type Lang } from '../../../design/index.ts'
import type { PlanWords } from '../../../platform/plan/index.ts'

const say = (n: number, lang: Lang) => formatNumber(n, lang)

interface EndingWords extends PlanWords {
  act: string
  person: string
  role: string
  last: string
  lastDay: string
  which: string
  whichHint: string
  every: string
  bars: Record<string, string>
  /** Why a row was left alone when it was its turn. */
  leftAlone: Record<string, string>
}

const id: EndingWords = {
  act: 'Akhiri peran',
  ...({
    title: 'Akhiri peran',
    intro: 'Mengakhiri peran orang yang dipilih di daftar. Anda melihat setiap peran sebelum ada yang berakhir.',
    source: 'Daftar',
    differences: 'Yang berakhir',
    written: 'Yang sudah diakhiri',
    takenBack: 'Yang dibuka lagi',
    noneTakenBack: 'Tidak ada peran yang dibuka lagi.',
    stayed: 'Yang tetap berakhir',
    noDifferences: 'Tidak ada peran yang berakhir.',
    choose: 'Peran yang tidak dicentang tidak diakhiri.',
    take: what => `Akhiri ${what}`,
    apply: n => `Akhiri ${say(n, 'id')} peran dan kabari pemegangnya`,
    nothing: 'Tidak ada peran yang perlu diakhiri.',
    applied: n => `${say(n, 'id')} peran diakhiri.`,
    undone: n => `${say(n, 'id')} peran dibuka lagi.`,
    undo: 'Buka lagi peran ini',
    undoTitle: n => `Buka lagi ${say(n, 'id')} peran?`,
    undoNote: 'Pemegangnya dikabari. Peran yang akhirnya sudah diubah sejak itu tidak disentuh.',
    keep: 'Biarkan berakhir',
    fileName: 'akhir-peran',
  } as PlanWords),
  person: 'Nama',
  role: 'Peran',
  last: 'Hari terakhir',
  lastDay: 'Hari terakhir bertugas',
  which: 'Peran yang diakhiri',
  whichHint: 'Bila daftar disaring menurut peran atau kabupaten, hanya peran yang cocok dengan saringan itu.',
  every: 'Semua peran mereka',
  bars: {
    self: 'Peran Anda sendiri diakhiri oleh petugas lain.',
    begins: 'Baru dimulai sesudah hari itu.',
    past: 'Hari terakhir itu sudah lewat.',
    over: 'Sudah berakhir.',
    earlier: 'Sudah berakhir pada hari itu atau sebelumnya.',
    date: 'Tulis hari terakhir, paling awal kemarin.',
    none: 'Tidak ada peran seperti itu yang berjalan pada orang yang dipilih.',
  },
  leftAlone: {
    changed: 'akhirnya sudah diubah sejak itu',
    twice: 'peran yang sama sudah diberikan lagi',
    self: 'peran Anda sendiri diakhiri oleh petugas lain',
    past: 'hari terakhir itu sudah lewat',
    over: 'peran sudah berakhir; berikan lagi bila perlu',
    begins: 'baru dimulai sesudah hari itu',
  },
}

const en: EndingWords = {
  act: 'End roles',
  ...({
    title: 'End roles',
    intro: 'Ends roles of the people chosen in the list. You see each role before any of them ends.',
    source: 'List',
    differences: 'What ends',
    written: 'What was ended',
    takenBack: 'What was reopened',
    noneTakenBack: 'No role was reopened.',
    stayed: 'What stays ended',
    noDifferences: 'No role ends.',
    choose: 'Roles without a tick are not ended.',
    take: what => `End ${what}`,
    apply: n => `End ${say(n, 'en')} ${n === 1 ? 'role' : 'roles'} and tell who holds ${n === 1 ? 'it' : 'them'}`,
    nothing: 'There is no role to end.',
    applied: n => `${say(n, 'en')} ${n === 1 ? 'role was' : 'roles were'} ended.`,
    undone: n => `${say(n, 'en')} ${n === 1 ? 'role was' : 'roles were'} reopened.`,
    undo: 'Reopen these roles',
    undoTitle: n => `Reopen ${say(n, 'en')} ${n === 1 ? 'role' : 'roles'}?`,
    undoNote: 'Whoever holds them is told. Roles whose end was changed since are left alone.',
    keep: 'Let them end',
    fileName: 'ended-roles',
  } as PlanWords),
  person: 'Name',
  role: 'Role',
  last: 'Last day',
  lastDay: 'Last day of duty',
  which: 'Which roles end',
  whichHint: 'Where the list is filtered by role or regency, only the roles that the filter names.',
  every: 'All of their roles',
  bars: {
    self: 'Your own role is ended by another officer.',
    begins: 'Begins after that day only.',
    past: 'That last day is over.',
    over: 'Has ended.',
    earlier: 'Ends on that day or before already.',
    date: 'Write a last day, yesterday at the earliest.',
    none: 'None of those chosen holds such a role.',
  },
  leftAlone: {
    changed: 'its end was changed since',
    twice: 'the same role was given again',
    self: 'your own role is ended by another officer',
    past: 'that last day is over',
    over: 'the role has ended; give it anew if it is needed',
    begins: 'it begins after that day only',
  },
}

export const words = (lang: Lang): EndingWords => (lang === 'en' ? en : id)
