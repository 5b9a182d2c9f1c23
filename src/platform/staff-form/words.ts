import { formatDate, formatNumber, type Lang } from '../../design/index.ts'
import type { Problem } from '../form/answer.ts'
import { problemText } from '../form/words.ts'
import type { Field, Sentence } from './field.ts'

const id = {
  problems: {
    other: () => 'Mohon periksa isian ini.',
    markup: () => 'Mohon tulis dengan kata-kata saja, tanpa kode seperti <b>.',
    'text.short': p => `Mohon tulis paling sedikit ${formatNumber(Number(p.least), 'id')} huruf.`,
    'file.large': () => 'Berkas ini terlalu besar. Batasnya tertulis di atas.',
  } as Record<string, Sentence>,
  fileAgain: 'Mohon pilih sekali lagi: berkas tidak ikut kembali bersama isian lain.',
  photo: {
    stays: 'Bila Anda tidak memilih foto baru, foto yang sekarang tetap dipakai.',
    remove: (name: string) => `Hapus ${name} yang sekarang`,
    removed: 'Dihapus',
  },
  clash: {
    title: 'Isian ini baru saja berubah',
    why: 'Ada yang mengubahnya setelah Anda membuka halaman ini. Isian Anda belum disimpan dan tidak hilang: silakan bandingkan keduanya, lalu pilih.',
    by: (name: string | undefined, at: Date | undefined) =>
      `Diubah${name ? ` oleh ${name}` : ''}${at ? `, ${formatDate(at, 'id', 'datetime')}` : ''}.`,
    table: 'Isian yang berlaku dan isian Anda',
    field: 'Isian',
    now: 'Berlaku sekarang',
    mine: 'Isian Anda',
    nothing: 'Kosong',
    send: 'Simpan isian saya',
    keep: 'Biarkan yang berlaku',
  },
  period: { from: 'Mulai', until: 'Sampai', order: 'Tanggal ini sebelum tanggal mulai.' },
  proof: {
    title: 'Apakah ini Anda?',
    why: 'Langkah ini penting, dan sudah lebih dari 15 menit sejak Anda masuk. Isian Anda tidak hilang: sesudah ini langsung dilanjutkan.',
    what: 'Yang dipastikan',
    files: 'Hanya berkas yang perlu Anda pilih lagi: sesudah ini formulirnya kembali, dan belum ada yang disimpan.',
    password: 'Kata sandi Anda',
    press: 'Mode coba: tokoh contoh tidak punya kata sandi, jadi cukup tekan tombol ini.',
    go: 'Lanjutkan',
    back: 'Batal',
    wrong: 'Kata sandi salah. Periksa lagi.',
    often: (seconds: number) =>
      `Terlalu banyak percobaan. Coba lagi dalam ${formatNumber(Math.ceil(seconds / 60), 'id')} menit.`,
  },
  toy: {
    title: 'Formulir petugas',
    name: 'Nama pohon',
    email: 'Surel penjaga',
    day: 'Hari panen',
    reason: 'Alasan',
    press: 'Simpan',
    summary: 'Ringkasan',
    clash: 'Dua petugas mengubah isian yang sama',
  },
}

const en: typeof id = {
  problems: {
    other: () => 'Please check this entry.',
    markup: () => 'Please write in words only, without code such as <b>.',
    'text.short': p => `Please write at least ${formatNumber(Number(p.least), 'en')} characters.`,
    'file.large': () => 'This file is too large. The limit is written above.',
  },
  fileAgain: 'Please choose it once more: a file does not come back with the other entries.',
  photo: {
    stays: 'If you choose no new photo, the present one stays.',
    remove: name => `Remove the present ${name}`,
    removed: 'Removed',
  },
  clash: {
    title: 'This was changed a moment ago',
    why: 'Somebody changed it after you opened this page. What you typed is not saved yet, and not lost: compare both, then choose.',
    by: (name, at) => `Changed${name ? ` by ${name}` : ''}${at ? `, ${formatDate(at, 'en', 'datetime')}` : ''}.`,
    table: 'What stands, and what you typed',
    field: 'Entry',
    now: 'Stands now',
    mine: 'You typed',
    nothing: 'Empty',
    send: 'Save what I typed',
    keep: 'Keep what stands',
  },
  period: { from: 'From', until: 'Until', order: 'This day is before the first one.' },
  proof: {
    title: 'Is it you?',
    why: 'This step matters, and you signed in more than 15 minutes ago. What you typed is not lost: it goes on right after this.',
    what: 'What you confirm',
    files: 'Only files have to be chosen again: the form comes back after this, and nothing is saved before.',
    password: 'Your password',
    press: 'Trial mode: sample persons have no password, so a press is enough.',
    go: 'Go on',
    back: 'Cancel',
    wrong: 'The password is wrong. Please check it.',
    often: seconds => {
      const minutes = Math.ceil(seconds / 60)
      return `Too many tries. Try again in ${formatNumber(minutes, 'en')} ${minutes === 1 ? 'minute' : 'minutes'}.`
    },
  },
  toy: {
    title: 'Staff form',
    name: 'Name of the tree',
    email: 'E-mail of its keeper',
    day: 'Day of the harvest',
    reason: 'Reason',
    press: 'Save',
    summary: 'Summary',
    clash: 'Two officers changed the same thing',
  },
}

export const words = (lang: Lang): typeof id => (lang === 'en' ? en : id)

/** What is wrong with a field, in the room's words where it has some. */
export function sentenceOf({ sentences }: Field, { code, params }: Problem, lang: Lang): string {
  const own = sentences?.(lang)[code]
  if (own !== undefined) return typeof own === 'string' ? own : own(params ?? {})
  const ours = words(lang).problems[code]
  if (ours) return ours(params ?? {})
  return problemText({ code: code === 'required' ? 'required.must' : code, params }, lang)
}
