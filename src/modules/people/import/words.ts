import { formatNumber as say, type Lang } from '../../../design/index.ts'
import type { PlanWords } from '../../../platform/plan/index.ts'

const id = {
  import: {
    title: 'Impor petugas',
    intro: 'CSV atau XLSX dengan kolom nama, surel, peran, kode_daerah, hp, sampai. Anda melihat rencananya dahulu.',
    plan: 'Rencana impor petugas',
    recent: 'Impor sebelumnya',
    noneYet: 'Belum ada impor.',
    file: 'Berkas petugas',
    missing: 'Pilih berkas, paling besar 1 MB.',
    tooLarge: () => 'Pilih berkas, paling besar 1 MB.',
    tooMany: n => `Berkas memuat lebih dari ${say(n, 'id')} baris. Bagi menjadi beberapa berkas.`,
    upload: 'Lihat rencana',
    counts: n =>
      `${say(n.new, 'id')} baru, ${say(n.changed, 'id')} berubah, ${say(n.same, 'id')} tetap, ${say(n.refused, 'id')} ditolak.`,
    what: 'Yang terjadi',
    kinds: {
      new: 'Baru',
      changed: 'Berubah',
      ended: 'Berakhir',
      same: 'Tetap',
      doubtful: 'Meragukan',
      refused: 'Ditolak',
    },
    apply: n => `Terapkan ${say(n, 'id')} baris dan kirim undangan`,
    nothing: 'Tidak ada yang perlu diterapkan.',
    applied: n => `${say(n, 'id')} baris sudah diterapkan.`,
    undone: n => `${say(n, 'id')} baris sudah dibatalkan.`,
    passedOver: n => `${say(n, 'id')} baris dilewati karena berubah sejak rencana dibuat.`,
    undo: 'Batalkan impor ini',
    fileName: 'impor-petugas',
  } as PlanWords,
  officers: {
    example: (year: number) => `Contoh: Asep Suparman; asep@contoh.id; kecamatan; 320405; 081234567890; ${year}-12-31`,
    change: (from: string, to: string) => `Berlaku sampai ${from} menjadi ${to}`,
    changed: 'sudah berubah sejak rencana dibuat',
    leftAlone: {
      twice: 'peran yang sama sudah diberikan lagi',
      self: 'peran Anda sendiri diubah oleh petugas lain',
      past: 'hari terakhir itu sudah lewat',
      begins: 'baru dimulai sesudah hari itu',
    } as Record<string, string>,
    ends: {
      self: 'Akhir peran Anda sendiri diubah oleh petugas lain. Hapus baris ini, atau mintalah rekan Anda.',
      past: 'Hari ini sudah lewat. Tulis hari terakhir, paling awal kemarin.',
      begins: 'Hari ini sebelum peran dimulai.',
    } as Record<string, string>,
    twice: (row: number) => `Surel dan peran ini sudah ada di baris ${say(row, 'id')}.`,
    lettersLost: 'Ada huruf yang hilang. Tulis lagi, lalu simpan sebagai CSV UTF-8.',
    errorCell: 'Di sel ini Excel menulis kesalahan (seperti #N/A). Isi nilainya.',
    wide: 'Baris ini punya lebih banyak isian daripada kolom. Periksa tanda pemisahnya.',
  },
}

const en: typeof id = {
  import: {
    title: 'Import officers',
    intro: 'CSV or XLSX with the columns name, email, role, region, phone, until. You see the plan first.',
    plan: 'Plan of an import of officers',
    recent: 'Earlier imports',
    noneYet: 'No imports yet.',
    file: 'File of officers',
    missing: 'Choose a file, at most 1 MB.',
    tooLarge: () => 'Choose a file, at most 1 MB.',
    tooMany: n => `The file has more than ${say(n, 'en')} rows. Split it.`,
    upload: 'Show the plan',
    counts: n =>
      `${say(n.new, 'en')} new, ${say(n.changed, 'en')} changed, ${say(n.same, 'en')} the same, ${say(n.refused, 'en')} refused.`,
    what: 'What happens',
    kinds: {
      new: 'New',
      changed: 'Changed',
      ended: 'Ended',
      same: 'The same',
      doubtful: 'Doubtful',
      refused: 'Refused',
    },
    apply: n => `Apply ${say(n, 'en')} ${n === 1 ? 'row' : 'rows'} and send invitations`,
    nothing: 'There is nothing to apply.',
    applied: n => `${say(n, 'en')} ${n === 1 ? 'row was' : 'rows were'} applied.`,
    undone: n => `${say(n, 'en')} ${n === 1 ? 'row was' : 'rows were'} undone.`,
    passedOver: n => `${say(n, 'en')} ${n === 1 ? 'row was' : 'rows were'} left out, changed since the plan.`,
    undo: 'Undo this import',
    fileName: 'officers-import',
  },
  officers: {
    example: year => `Example: Asep Suparman; asep@example.id; kecamatan; 320405; 081234567890; ${year}-12-31`,
    change: (from, to) => `Valid until ${from} becomes ${to}`,
    changed: 'has changed since the plan was made',
    leftAlone: {
      twice: 'the same role was given again',
      self: 'your own role is changed by another officer',
      past: 'that last day is over',
      begins: 'it begins after that day only',
    },
    ends: {
      self: 'The end of your own role is changed by another officer. Remove this row, or ask a colleague.',
      past: 'This day is past. Write a last day, yesterday at the earliest.',
      begins: 'This day is before the role began.',
    },
    twice: row => `This e-mail and role stand in row ${say(row, 'en')}.`,
    lettersLost: 'Letters are lost. Write them anew, then save as CSV UTF-8.',
    errorCell: 'Excel wrote an error (such as #N/A) into this cell. Fill in the value.',
    wide: 'This row has more cells than there are columns. Check its separators.',
  },
}

/** The sentences of the import of officers in one language. */
export const words = (lang: Lang): typeof id => (lang === 'en' ? en : id)
