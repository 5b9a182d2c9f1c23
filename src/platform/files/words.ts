import type { Lang } from '../../design/index.ts'
import { limits, megabytes } from './limits.ts'

const { photo, pdf } = limits

/** Why a file was not taken, by the code of its problem. */
const id = {
  empty: 'Berkas ini kosong. Pilih berkas lain.',
  photoTooLarge: `Foto lebih dari ${megabytes(photo.bytes)}. Kirim foto yang lebih kecil.`,
  pdfTooLarge: `PDF lebih dari ${megabytes(pdf.bytes)}. Kirim PDF yang lebih kecil.`,
  heic: 'Foto HEIC belum dapat dibaca. Di pengaturan kamera pilih JPEG, lalu foto ulang.',
  notPhoto: 'Ini bukan foto. Kirim JPG, PNG, atau WebP.',
  notPdf: 'Ini bukan PDF. Kirim berkas PDF.',
  notPhotoOrPdf: 'Kirim foto (JPG, PNG, WebP) atau PDF.',
  brokenPhoto: 'Foto ini rusak atau terpotong. Foto ulang, lalu kirim lagi.',
  unreadablePhoto: 'Foto ini tidak dapat dibaca. Foto ulang, lalu kirim lagi.',
  tooSmall: 'Gambar ini terlalu kecil untuk dibaca. Kirim foto asli dari kamera.',
  tooManyPixels: 'Ukuran gambar terlalu besar. Kirim foto biasa dari kamera.',
  brokenPdf: 'PDF ini tidak dapat dibaca. Simpan ulang, lalu kirim lagi.',
  blankPdf: 'PDF ini kosong: tidak ada apa pun di halamannya. Kirim berkas yang berisi.',
  encryptedPdf: 'PDF ini dikunci sandi. Kirim PDF tanpa sandi.',
  tooManyPages: `PDF lebih dari ${pdf.pages} halaman. Kirim bagian yang diminta saja.`,
  tooMany: 'Jumlah berkas sudah penuh. Hapus satu sebelum menambah.',
  dayUsedUp:
    'Anda sudah mengirim terlalu banyak berkas hari ini. Yang sudah tersimpan tetap aman. Kirim berkas ini besok.',
  notChecked: 'Berkas ini gagal diperiksa. Kirim sekali lagi.',
  notUsable: 'Berkas ini tidak dapat dipakai. Kirim berkas lain.',
} as Record<string, string>

const en: typeof id = {
  empty: 'This file is empty. Choose another one.',
  photoTooLarge: `The photo is larger than ${megabytes(photo.bytes)}. Send a smaller one.`,
  pdfTooLarge: `The PDF is larger than ${megabytes(pdf.bytes)}. Send a smaller one.`,
  heic: 'HEIC photos cannot be read yet. Choose JPEG in the camera settings and take it again.',
  notPhoto: 'This is not a photo. Send JPG, PNG or WebP.',
  notPdf: 'This is not a PDF. Send a PDF.',
  notPhotoOrPdf: 'Send a photo (JPG, PNG, WebP) or a PDF.',
  brokenPhoto: 'This photo is broken or cut off. Take it again and send it.',
  unreadablePhoto: 'This photo cannot be read. Take it again and send it.',
  tooSmall: 'This picture is too small to be read. Send the original photo of the camera.',
  tooManyPixels: 'The picture is too large. Send an ordinary photo of the camera.',
  brokenPdf: 'This PDF cannot be read. Save it again and send it.',
  blankPdf: 'This PDF is empty: nothing stands on its pages. Send the one with content.',
  encryptedPdf: 'This PDF asks for a password. Send one without.',
  tooManyPages: `The PDF has more than ${pdf.pages} pages. Send only what is asked for.`,
  tooMany: 'There are as many files as there may be. Remove one before adding another.',
  dayUsedUp: 'You have sent too many files today. What is saved stays safe. Send this file tomorrow.',
  notChecked: 'This file could not be checked. Send it once more.',
  notUsable: 'This file cannot be used. Send another one.',
}

export const fileWords = (lang: Lang) => (lang === 'en' ? en : id)
