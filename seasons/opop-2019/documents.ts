import type { DocumentData } from '../../src/modules/programmes/rules/season-data.ts'

const photoOrPdf: DocumentData['accepts'] = ['photo', 'pdf']
const later = { neededToSubmit: false, sensitive: false, most: 1 }

export const documents: DocumentData[] = [
  {
    ...later,
    code: 'nspp_charter',
    name: { id: 'Piagam NSPP', en: 'NSPP charter' },
    hint: {
      id: 'Piagam (PSP) atau surat keputusan yang memuat nomornya.',
      en: 'Charter (PSP) or decree that shows the number.',
    },
    accepts: photoOrPdf,
  },
  {
    ...later,
    code: 'nib_document',
    name: { id: 'Dokumen NIB', en: 'NIB document' },
    hint: {
      id: 'Halaman yang memuat nomor dan tanggal terbit.',
      en: 'The page with the number and the date of issue.',
    },
    accepts: photoOrPdf,
  },
  {
    ...later,
    code: 'npwp_card',
    name: { id: 'Kartu NPWP lembaga', en: 'NPWP card of the institution' },
    hint: { id: 'Atas nama yayasan atau pesantren.', en: 'In the name of the foundation or the pesantren.' },
    accepts: photoOrPdf,
  },
  {
    ...later,
    code: 'bank_book',
    name: { id: 'Buku tabungan', en: 'Bank book' },
    hint: { id: 'Halaman pertama: nomor dan nama pemilik terbaca.', en: 'First page: number and owner can be read.' },
    accepts: photoOrPdf,
    sensitive: true,
  },
  {
    code: 'rep_ktp',
    name: { id: 'KTP perwakilan', en: 'KTP of the representative' },
    hint: { id: 'Seluruh kartu terlihat dan terbaca.', en: 'The whole card can be seen and read.' },
    accepts: ['photo'],
    most: 1,
    neededToSubmit: true,
    sensitive: true,
  },
  {
    code: 'rep_photo',
    name: { id: 'Pasfoto 3 × 4 berwarna', en: 'Portrait 3 × 4, in colour' },
    hint: { id: 'Wajah perwakilan terlihat jelas.', en: 'The face of the representative is clearly seen.' },
    accepts: ['photo'],
    most: 1,
    neededToSubmit: true,
    sensitive: false,
  },
  {
    ...later,
    code: 'rep_diploma',
    name: { id: 'Ijazah perwakilan', en: 'Diploma of the representative' },
    hint: { id: 'Paling rendah SMA atau sederajat.', en: 'Senior high school or higher.' },
    accepts: photoOrPdf,
  },
  {
    ...later,
    code: 'rep_appointment',
    name: { id: 'Surat penunjukan perwakilan', en: 'Letter naming the representative' },
    hint: { id: 'Ditandatangani pimpinan dan berstempel.', en: 'Signed by the leader and stamped.' },
    accepts: photoOrPdf,
  },
  {
    ...later,
    code: 'rep_health',
    name: { id: 'Surat keterangan sehat', en: 'Health letter' },
    hint: {
      id: 'Dari dokter atau puskesmas, paling lama 3 bulan.',
      en: 'Of a doctor or puskesmas, at most 3 months old.',
    },
    accepts: photoOrPdf,
    sensitive: true,
  },
  {
    ...later,
    code: 'pesantren_profile',
    name: { id: 'Profil pesantren', en: 'Profile of the pesantren' },
    hint: { id: 'Satu PDF, atau sampai tiga foto.', en: 'One PDF, or up to three photos.' },
    accepts: photoOrPdf,
    most: 3,
  },
  {
    ...later,
    code: 'business_profile',
    name: { id: 'Profil usaha', en: 'Profile of the business' },
    hint: { id: 'Satu PDF, atau sampai tiga foto.', en: 'One PDF, or up to three photos.' },
    accepts: photoOrPdf,
    most: 3,
  },
  {
    code: 'product_photos',
    name: { id: 'Foto produk', en: 'Photos of the product' },
    hint: { id: 'Satu sampai tiga foto, produk terlihat jelas.', en: 'One to three photos, the product clearly seen.' },
    accepts: ['photo'],
    most: 3,
    neededToSubmit: true,
    sensitive: false,
  },
  {
    ...later,
    code: 'place_photo',
    name: { id: 'Foto tempat usaha', en: 'Photo of the place of work' },
    hint: { id: 'Tempat produk dibuat.', en: 'Where the product is made.' },
    accepts: ['photo'],
  },
]
