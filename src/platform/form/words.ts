import { formatDate, formatNumber, type Lang } from '../../design/index.ts'
import { limits } from '../files/limits.ts'
import type { Problem } from './answer.ts'

type Params = Record<string, string | number>

const n = (params: Params, name: string, lang: Lang) => formatNumber(Number(params[name] ?? 0), lang)
const either = (numbers: string | number | undefined, or: string) => String(numbers).replaceAll(',', ` ${or} `)
const day = (params: Params, name: string, lang: Lang) => formatDate(String(params[name] ?? '1900-01-01'), lang)

const id: Record<string, (params: Params) => string> = {
  required: () => 'Jawaban ini masih kosong. Isi sekarang, atau kembali ke daftar dan isi nanti.',
  'required.must': () => 'Jawaban ini diperlukan.',
  'text.long': p => `Terlalu panjang. Kurangi ${n(p, 'over', 'id')} huruf, paling banyak ${n(p, 'most', 'id')}.`,
  'text.name': () => 'Tuliskan nama dengan huruf.',
  'text.email': () => 'Alamat surel belum lengkap. Contoh: nama@contoh.id.',
  'text.web': () => 'Tulis alamat situs atau akunnya. Contoh: www.pesantren.sch.id atau IG @nurulhuda.',
  'text.web-comma': () => 'Alamat situs memakai titik, bukan koma. Contoh: www.pesantren.sch.id.',
  'digits.other': p => `${p.paper} hanya berisi angka. Salin angkanya saja, tanpa huruf.`,
  'digits.short': p => `${p.paper} baru ${p.now} angka. Tambahkan ${p.off} angka lagi.`,
  'digits.long': p => `${p.paper} kelebihan ${p.off} angka. Yang benar ${p.length} angka.`,
  'nspp.start': () => 'NSPP selalu diawali angka 5. Periksa lagi pada piagam.',
  'nspp.prefix': () => 'NSPP biasanya diawali 5100. Cocokkan sekali lagi dengan piagam.',
  'npwp.check-digit': () => 'Mungkin ada angka NPWP yang keliru. Cocokkan dengan kartu.',
  'nik.date-odd': () => 'Tanggal lahir di dalam NIK ini tidak lazim. Cocokkan dengan KTP.',
  'nik.birth': () => 'Tanggal lahir di NIK berbeda dengan jawaban Anda. Cocokkan dengan KTP.',
  'nik.sex': () => 'Jenis kelamin di NIK berbeda dengan jawaban Anda. Cocokkan dengan KTP.',
  'number.other': p => `Tulis angka bulat saja. Contoh: ${p.id ?? '120'}.`,
  'number.no-year': () => 'Tulis tahun dengan empat angka. Contoh: 1985.',
  'number.range': p => `Angka harus dari ${n(p, 'least', 'id')} sampai ${n(p, 'most', 'id')}.`,
  'number.year': p => `Tahun harus dari ${p.least} sampai ${p.most}.`,
  'number.over': p =>
    `Jumlah ini (${n(p, 'now', 'id')}) tidak bisa lebih dari "${p.id ?? 'jawaban di atasnya'}" (${n(p, 'most', 'id')}).`,
  'money.other': () => 'Tulis jumlah rupiah dengan angka. Contoh: 20.000.000 atau 20 juta.',
  'date.no-day': () => 'Tulis tanggalnya. Contoh: 17.',
  'date.no-month': () => 'Tulis bulannya. Contoh: 8 atau Agustus.',
  'date.no-year': () => 'Tulis tahunnya. Contoh: 1985.',
  'date.year': () => 'Tulis tahun dengan empat angka. Contoh: 1985.',
  'date.impossible': () => 'Tanggal ini tidak ada di kalender. Periksa hari dan bulannya.',
  'date.late': p => `Tanggal tidak boleh sesudah ${day(p, 'last', 'id')}.`,
  'date.early': p => String(p.id ?? `Tanggal tidak boleh sebelum ${day(p, 'first', 'id')}.`),
  'month.unknown': () => 'Pilih bulannya, dari Januari sampai Desember.',
  'month.late': () => 'Bulan ini belum tiba. Periksa tahunnya.',
  'choice.unknown': () => 'Pilih salah satu jawaban.',
  'yesno.unknown': () => 'Pilih Ya atau Tidak.',
  'choice.exclusive': p => `Pilihan "${p.id ?? 'belum ada'}" tidak bisa bersama pilihan lain.`,
  'agree.missing': () => 'Centang pernyataan ini untuk dapat mendaftar.',
  'region.regency': () => 'Pilih kabupaten atau kota.',
  'region.kecamatan': () => 'Sekarang pilih kecamatannya.',
  'region.village': () => 'Sekarang pilih desa atau kelurahannya.',
  'region.no-kecamatan': () => 'Kecamatan belum dipilih. Pilih dari daftar.',
  'region.no-village': () => 'Desa atau kelurahan belum dipilih. Pilih dari daftar.',
  'phone.other': () => 'Nomor telepon belum lengkap. Contoh: 0812-3456-7890.',
  'phone.mobile': () => 'Tuliskan nomor HP yang dipakai WhatsApp, diawali 08.',
  'account.length': p => `Nomor rekening ini ${p.now} angka. Salin dari halaman pertama buku tabungan.`,
  'account.unusual': p =>
    `Nomor ini ${p.now} angka, biasanya ${either(p.usual, 'atau')}. Cocokkan dengan buku tabungan.`,
  'account.owner': () => 'Nama pemilik rekening berbeda dari nama lembaga. Cocokkan dengan buku tabungan.',
  'account.applicant': () => 'Nama pemilik rekening berbeda dari nama pendaftar. Cocokkan dengan buku tabungan.',
  'account.personal': () => 'Rekening ini atas nama perorangan. Dana hanya dikirim ke rekening lembaga.',
  'place.other': () => 'Tempel tautan dari peta, atau tulis dua angkanya. Contoh: -7.2166, 107.9086.',
  'place.far': p => `Titik ini di luar ${p.id}. Periksa lagi petanya.`,
  'file.missing': () => 'Pilih berkasnya dahulu.',
  'file.refused': () => 'Berkas ini tidak dapat dipakai. Kirim berkas lain.',
  'age.outside': p => `Usia ${p.age} tahun pada ${day(p, 'on', 'id')}. Ketentuannya ${p.least}–${p.most} tahun.`,
}

const en: typeof id = {
  required: () => 'This is still empty. Answer it now, or go back to the list and answer it later.',
  'required.must': () => 'This answer is needed.',
  'text.long': p => `Too long. Remove ${n(p, 'over', 'en')} characters, at most ${n(p, 'most', 'en')}.`,
  'text.name': () => 'Write the name in letters.',
  'text.email': () => 'The e-mail address is not complete. Example: name@example.id.',
  'text.web': () => 'Write the web address or the account. Example: www.pesantren.sch.id or IG @nurulhuda.',
  'text.web-comma': () => 'A web address has points, not commas. Example: www.pesantren.sch.id.',
  'digits.other': p => `${p.paper} has digits only. Copy them from the paper, without letters.`,
  'digits.short': p => `${p.paper} has ${p.now} digits so far. Add ${p.off} more.`,
  'digits.long': p => `${p.paper} has ${p.off} digits too many. It should have ${p.length}.`,
  'nspp.start': () => 'An NSPP always starts with 5. Look at the charter again.',
  'nspp.prefix': () => 'An NSPP usually starts with 5100. Compare it with the charter once more.',
  'npwp.check-digit': () => 'A digit of this NPWP may be wrong. Compare it with the card.',
  'nik.date-odd': () => 'The birthday inside this NIK is unusual. Compare it with the KTP.',
  'nik.birth': () => 'The birthday in the NIK differs from your answer. Compare it with the KTP.',
  'nik.sex': () => 'The sex in the NIK differs from your answer. Compare it with the KTP.',
  'number.other': p => `Write a whole number only. Example: ${p.en ?? '120'}.`,
  'number.no-year': () => 'Write the year with four digits. Example: 1985.',
  'number.range': p => `The number must be from ${n(p, 'least', 'en')} to ${n(p, 'most', 'en')}.`,
  'number.year': p => `The year must be from ${p.least} to ${p.most}.`,
  'number.over': p =>
    `This number (${n(p, 'now', 'en')}) cannot be more than "${p.en ?? 'the answer above'}" (${n(p, 'most', 'en')}).`,
  'money.other': () => 'Write the amount in rupiah with digits. Example: 20,000,000 or 20 juta.',
  'date.no-day': () => 'Write the day. Example: 17.',
  'date.no-month': () => 'Write the month. Example: 8 or August.',
  'date.no-year': () => 'Write the year. Example: 1985.',
  'date.year': () => 'Write the year with four digits. Example: 1985.',
  'date.impossible': () => 'This date is not in the calendar. Check day and month.',
  'date.late': p => `The date cannot be after ${day(p, 'last', 'en')}.`,
  'date.early': p => String(p.en ?? `The date cannot be before ${day(p, 'first', 'en')}.`),
  'month.unknown': () => 'Choose the month, from January to December.',
  'month.late': () => 'This month has not come yet. Check the year.',
  'choice.unknown': () => 'Choose one of the answers.',
  'yesno.unknown': () => 'Choose Yes or No.',
  'choice.exclusive': p => `"${p.en ?? 'None yet'}" cannot stand beside other choices.`,
  'agree.missing': () => 'Tick this statement to be able to register.',
  'region.regency': () => 'Choose the regency or city.',
  'region.kecamatan': () => 'Now choose the kecamatan.',
  'region.village': () => 'Now choose the village.',
  'region.no-kecamatan': () => 'No kecamatan is chosen yet. Choose it from the list.',
  'region.no-village': () => 'No village is chosen yet. Choose it from the list.',
  'phone.other': () => 'The telephone number is not complete. Example: 0812-3456-7890.',
  'phone.mobile': () => 'Give the mobile number used for WhatsApp, starting with 08.',
  'account.length': p => `This account number has ${p.now} digits. Copy it from the first page of the bank book.`,
  'account.unusual': p =>
    `This number has ${p.now} digits, usually ${either(p.usual, 'or')}. Compare it with the bank book.`,
  'account.owner': () => 'The account owner differs from the institution. Compare it with the bank book.',
  'account.applicant': () => 'The account owner differs from the applicant. Compare it with the bank book.',
  'account.personal': () => 'This account belongs to a person. Money is sent only to an account of the institution.',
  'place.other': () => 'Paste the link of a map, or write its two numbers. Example: -7.2166, 107.9086.',
  'place.far': p => `This point lies outside ${p.en}. Check the map again.`,
  'file.missing': () => 'Choose the file first.',
  'file.refused': () => 'This file cannot be used. Send another one.',
  'age.outside': p => `Aged ${p.age} on ${day(p, 'on', 'en')}. The rule says ${p.least}–${p.most}.`,
}

/** The sentence for a problem: what is off and what to do. */
export function problemText(problem: Problem, lang: Lang): string {
  const sentence = (lang === 'id' ? id : en)[problem.code]
  if (!sentence) throw new Error(`no sentence for the problem ${problem.code}`)
  return sentence(problem.params ?? {})
}

export const problemCodes = Object.keys(id)
export const englishProblemCodes = Object.keys(en)

const { pdf } = limits

const filesId = {
  another: (label: string, position: number) => `${label} (${position})`,
  limits: (accepts: readonly ('photo' | 'pdf')[], photo: string, pdfs: string) =>
    accepts
      .map(
        kind =>
          ({ photo: `Foto (JPG, PNG, WebP) sampai ${photo}`, pdf: `PDF sampai ${pdfs} dan ${pdf.pages} halaman` })[
            kind
          ],
      )
      .join(', atau ') + '.',
  states: {
    received: 'Sedang diperiksa',
    checked: 'Sedang diperiksa',
    usable: 'Dapat dipakai',
    refused: 'Tidak dapat dipakai',
  },
  picture: (label: string) => `Gambar kecil ${label}`,
  card: {
    good: 'Utuh dan terbaca',
    bad: 'Terpotong, silau',
    label:
      'Contoh foto. Kiri, benar: seluruh kartu terlihat dan terbaca. Kanan, salah: kartu miring, terpotong, dan silau.',
  },
}

const filesEn: typeof filesId = {
  another: (label, position) => `${label} (${position})`,
  limits: (accepts, photo, pdfs) =>
    accepts
      .map(
        kind =>
          ({ photo: `Photo (JPG, PNG, WebP) up to ${photo}`, pdf: `PDF up to ${pdfs} and ${pdf.pages} pages` })[kind],
      )
      .join(', or ') + '.',
  states: { received: 'Being checked', checked: 'Being checked', usable: 'Usable', refused: 'Not usable' },
  picture: label => `Small picture of ${label}`,
  card: {
    good: 'Whole and readable',
    bad: 'Cut off, glaring',
    label:
      'Sample photos. Left, good: the whole card can be read. Right, bad: the card is tilted, cut off and glaring.',
  },
}

export function fileWords(lang: Lang): typeof filesId {
  return lang === 'id' ? filesId : filesEn
}
