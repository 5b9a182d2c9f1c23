import type { Annex, Letterhead, Seal, Signer } from './content.ts'

// What the papers of the tests share. All names and numbers are invented.

export const sampleSeal: Seal = {
  url: 'https://opop.example/surat/ABCDE23456',
  alt: 'Kode QR untuk memeriksa keaslian',
  lines: ['Angka sama dengan pangkalan data, 23 Juli 2027, 13.05 WIB.', 'Periksa: opop.example/cek'],
  code: '7f3a 91c4 0be2 55d8 a6e1 3c70 f49b 182d',
}

const letterhead: Letterhead = {
  alt: 'Lambang OPOP: atap dan awan mega mendung',
  above: ['Pemerintah Provinsi Jawa Barat'],
  office: 'Dinas Koperasi dan Usaha Kecil',
  below: ['Jalan Contoh Nomor 1, Bandung 40000 · Telepon (022) 000000'],
  issuer: 'Pemerintah Provinsi Jawa Barat',
}

export const head: Signer = {
  position: 'Kepala Dinas Koperasi dan Usaha Kecil',
  name: 'Dra. Hj. Nia Kurniasih, M.Si.',
  number: 'Pembina Utama Madya, NIP 19680101 199403 2 001',
  note: 'Ditandatangani secara elektronik',
}

export const common = { lang: 'id' as const, author: 'OPOP Jawa Barat', letterhead, signers: [head] }
export const words = { page: 'Halaman {n} dari {of}' }

export const longName = 'PONDOK PESANTREN MODERN TERPADU BAITUL HIDAYAH AL-ISLAMI'

export const winners = [
  ['1', 'PP Al-Falah', 'Rancabali', '87,9', 'nilai'],
  ['2', longName, 'Cimenyan', '86,2', 'nilai'],
  ['3', 'PP Al-Hikmah', 'Ciparay', '84,7', 'nilai'],
  ['4', 'PP Miftahul Falah', 'Cileunyi', '82,8', 'nilai'],
  ['5', 'PPTQ Riyadhul Jannah', 'Arjasari', '82,1', 'nilai'],
  ['6', 'PP Nurul Huda', 'Pasirjambu', '79,6', 'penilaian tambahan'],
]

export const winnersTable = {
  columns: [
    { label: 'No.', number: true },
    { label: 'Pesantren', wide: true },
    { label: 'Kecamatan' },
    { label: 'Nilai', number: true },
    { label: 'Dasar' },
  ],
  rows: winners,
}

export function annexOf(rows: number): Annex {
  const named = Array.from({ length: rows }, (_, at) => [String(at + 1), ...winners[at % winners.length]!.slice(1)])
  return {
    label: 'Lampiran I Keputusan Kepala Dinas Koperasi dan Usaha Kecil Provinsi Jawa Barat',
    over: [
      { term: 'Nomor', detail: '188.4/027/KEP-OPOP/2027' },
      { term: 'Tanggal', detail: '5 Juni 2027' },
    ],
    title: 'Juara tingkat kecamatan musim 2027',
    parts: [{ kind: 'table', columns: winnersTable.columns, rows: named }],
    signers: [head],
  }
}

export const jury = [
  ['Ketua, akademisi', 'Dr. Hj. Euis Komariah'],
  ['Anggota, dunia usaha', 'H. Dedi Supriadi'],
  ['Anggota, komunitas dan perwakilan santri se-Jawa Barat', 'Neneng Hasanah, S.E.'],
  ['Anggota, pemerintah', 'Drs. Yayat Hidayat, M.M.'],
  ['Anggota, media', 'Rizky Ramadhan'],
  ['Saksi, perwakilan peserta', 'Ust. Agus Salim'],
].map(([position, name]) => ({ position: position!, name: name! }))
