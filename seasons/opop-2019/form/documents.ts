import type { Question, Section } from '../../../src/platform/form/content.ts'

const later = {
  id: 'Boleh menyusul sampai pendaftaran ditutup. Simpan dahulu bila belum ada.',
  en: 'They may follow until registration closes. Save first if you have none yet.',
}

const photoOrPdf: Question['accepts'] = ['photo', 'pdf']

const repKtp = paper({
  code: 'rep_ktp',
  label: { id: 'KTP perwakilan', en: 'KTP of the representative' },
  hint: { id: 'Seluruh kartu terlihat dan terbaca.', en: 'The whole card can be seen and read.' },
  accepts: ['photo'],
  needed: true,
  sensitive: true,
  drawing: 'card',
})

const repPhoto = paper({
  code: 'rep_photo',
  label: { id: 'Pasfoto 3 × 4 berwarna', en: 'Portrait 3 × 4, in colour' },
  hint: { id: 'Wajah perwakilan terlihat jelas.', en: 'The face of the representative is clearly seen.' },
  accepts: ['photo'],
  needed: true,
})

const productPhotos = paper({
  code: 'product_photos',
  label: { id: 'Foto produk', en: 'Photos of the product' },
  hint: { id: 'Satu sampai tiga foto, produk terlihat jelas.', en: 'One to three photos, the product clearly seen.' },
  accepts: ['photo'],
  most: 3,
  needed: true,
})

const placePhoto = paper({
  code: 'place_photo',
  label: { id: 'Foto tempat usaha', en: 'Photo of the place of work' },
  hint: { id: 'Tempat produk dibuat.', en: 'Where the product is made.' },
  accepts: ['photo'],
})

const nsppCharter = paper({
  code: 'nspp_charter',
  label: { id: 'Piagam NSPP', en: 'NSPP charter' },
  hint: {
    id: 'Piagam (PSP) atau surat keputusan yang memuat nomornya.',
    en: 'Charter (PSP) or decree that shows the number.',
  },
  accepts: photoOrPdf,
})

const nibDocument = paper({
  code: 'nib_document',
  label: { id: 'Dokumen NIB', en: 'NIB document' },
  hint: {
    id: 'Halaman yang memuat nomor dan tanggal terbit.',
    en: 'The page with the number and the date of issue.',
  },
  accepts: photoOrPdf,
})

const npwpCard = paper({
  code: 'npwp_card',
  label: { id: 'Kartu NPWP lembaga', en: 'NPWP card of the institution' },
  hint: { id: 'Atas nama yayasan atau pesantren.', en: 'In the name of the foundation or the pesantren.' },
  accepts: photoOrPdf,
})

const bankBook = paper({
  code: 'bank_book',
  meaning: 'account.book',
  label: { id: 'Buku tabungan', en: 'Bank book' },
  hint: { id: 'Halaman pertama: nomor dan nama pemilik terbaca.', en: 'First page: number and owner can be read.' },
  accepts: photoOrPdf,
  sensitive: true,
})

const repDiploma = paper({
  code: 'rep_diploma',
  label: { id: 'Ijazah perwakilan', en: 'Diploma of the representative' },
  hint: { id: 'Paling rendah SMA atau sederajat.', en: 'Senior high school or higher.' },
  accepts: photoOrPdf,
})

const repHealth = paper({
  code: 'rep_health',
  label: { id: 'Surat keterangan sehat', en: 'Health letter' },
  hint: {
    id: 'Dari dokter atau puskesmas, paling lama 3 bulan.',
    en: 'Of a doctor or puskesmas, at most 3 months old.',
  },
  accepts: photoOrPdf,
  sensitive: true,
})

const repAppointment = paper({
  code: 'rep_appointment',
  label: { id: 'Surat penunjukan perwakilan', en: 'Letter naming the representative' },
  hint: { id: 'Ditandatangani pimpinan dan berstempel.', en: 'Signed by the leader and stamped.' },
  accepts: photoOrPdf,
})

const pesantrenProfile = paper({
  code: 'pesantren_profile',
  label: { id: 'Profil pesantren', en: 'Profile of the pesantren' },
  hint: { id: 'Satu PDF, atau sampai tiga foto.', en: 'One PDF, or up to three photos.' },
  accepts: photoOrPdf,
  most: 3,
})

const businessProfile = paper({
  code: 'business_profile',
  label: { id: 'Profil usaha', en: 'Profile of the business' },
  hint: { id: 'Satu PDF, atau sampai tiga foto.', en: 'One PDF, or up to three photos.' },
  accepts: photoOrPdf,
  most: 3,
})

export const documents: Section = {
  code: 'documents',
  name: { id: 'Berkas', en: 'Documents' },
  pages: [
    {
      code: 'ktp',
      title: { id: 'KTP dan pasfoto perwakilan', en: 'KTP and portrait of the representative' },
      why: { id: 'Keduanya diperlukan untuk mengirim pendaftaran.', en: 'Both are needed to submit.' },
      questions: [repKtp, repPhoto],
    },
    {
      code: 'foto-usaha',
      title: { id: 'Foto produk dan tempat usaha', en: 'Photos of product and place' },
      why: { id: 'Sedikitnya satu foto produk diperlukan.', en: 'At least one photo of the product is needed.' },
      questions: [productPhotos, placePhoto],
    },
    {
      code: 'dokumen-lembaga',
      title: { id: 'Berkas lembaga', en: 'Documents of the institution' },
      why: later,
      questions: [nsppCharter, nibDocument, npwpCard, bankBook],
    },
    {
      code: 'dokumen-perwakilan',
      title: { id: 'Berkas perwakilan', en: 'Documents of the representative' },
      why: later,
      questions: [repDiploma, repHealth, repAppointment],
    },
    {
      code: 'profil',
      title: { id: 'Profil pesantren dan usaha', en: 'Profiles' },
      why: later,
      questions: [pesantrenProfile, businessProfile],
    },
  ],
}

/** One file that may follow and that everybody with the case may see, unless it says otherwise. */
function paper(said: Omit<Question, 'type' | 'optional'>): Question {
  const plain = { type: 'file', most: 1, needed: false, sensitive: false } as const
  return { ...plain, ...said, optional: !said.needed }
}
