import type { Lang } from '../../design/index.ts'
import type { RowProblem, Skipped } from '../../platform/plan/index.ts'

export const id = {
  problem: ({ code, about = {} }: RowProblem): string => {
    const sentences: Record<string, string> = {
      'too-many-cells': 'Baris ini punya lebih banyak sel daripada judul kolom.',
      'name-missing': 'Nama pesantren kosong.',
      'text-too-long': `Teks lebih panjang dari ${about.most} huruf.`,
      'nspp-wrong': `"${about.value}" bukan NSPP: harus 12 angka dan diawali 5.`,
      'nspp-exponent': `Nomor "${about.value}" rusak oleh Excel: angka belakangnya hilang.`,
      'nspp-rounded': `Nomor "${about.value}" mungkin dibulatkan oleh Excel.`,
      'nspp-date': `Nomor "${about.value}" dibaca Excel sebagai tanggal.`,
      'unusual-prefix': `Awalan nomor ${about.value} tidak biasa; tetap diterima.`,
      'nspp-twice': `Nomor ${about.value} sudah ada di baris ${about.row} dengan isi lain.`,
      'row-twice': `Baris ini sama dengan baris ${about.row}.`,
      'alike-in-file': 'Baris lain di berkas ini sudah berarti pesantren yang sama.',
      'several-alike': `Ada ${about.count} pesantren dengan nama dan alamat ini.`,
      'alike-under-other-number': `Nama dan alamat ini sudah ada dengan nomor ${about.value}.`,
      'region-unknown': `Kabupaten/kota "${about.value}" tidak dikenal.`,
      'region-conflict': `Kode dan nama kabupaten/kota tidak cocok: "${about.value}".`,
    }
    return sentences[code] ?? code
  },
  skipped: ({ code }: Skipped): string =>
    ({
      'number-taken': 'nomornya kini dipakai pesantren lain',
      'changed-since': 'sudah berubah sejak itu',
      'in-use': 'sudah dipakai, misalnya oleh pendaftaran',
    })[code] ?? code,
}

export const en: typeof id = {
  problem: ({ code, about = {} }) => {
    const sentences: Record<string, string> = {
      'too-many-cells': 'the row has more cells than there are columns',
      'name-missing': 'the name of the pesantren is empty',
      'text-too-long': `the text is longer than ${about.most} characters`,
      'nspp-wrong': `"${about.value}" is no NSPP: it has 12 digits and begins with 5`,
      'nspp-exponent': `the number "${about.value}" was damaged by Excel: its last digits are lost`,
      'nspp-rounded': `the number "${about.value}" may have been rounded by Excel`,
      'nspp-date': `the number "${about.value}" was taken for a date by Excel`,
      'unusual-prefix': `unusual prefix in ${about.value}; taken as it is`,
      'nspp-twice': `the number ${about.value} stands in row ${about.row} already, with other words`,
      'row-twice': `the row repeats row ${about.row}`,
      'alike-in-file': 'another row of this file means the same pesantren already',
      'several-alike': `${about.count} pesantren have this name and address`,
      'alike-under-other-number': `the same name and address stand under the number ${about.value}`,
      'region-unknown': `no kabupaten or kota "${about.value}" is known`,
      'region-conflict': `code and name of the kabupaten or kota disagree: "${about.value}"`,
    }
    return sentences[code] ?? code
  },
  skipped: ({ code }) =>
    ({
      'number-taken': 'its number belongs to another pesantren by now',
      'changed-since': 'it has changed since',
      'in-use': 'something refers to it, such as a registration',
    })[code] ?? code,
}

export function words(lang: Lang): typeof id {
  return lang === 'en' ? en : id
}
