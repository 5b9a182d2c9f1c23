/** The columns of the official list, and what others call them. */
export const importColumns = {
  required: ['nspp', 'nama', 'alamat', 'kode_kab_kota'],
  optional: ['kab_kota'],
  aliases: {
    no_statistik: 'nspp',
    nomor_statistik: 'nspp',
    nsp: 'nspp',
    nama_pesantren: 'nama',
    nama_pondok_pesantren: 'nama',
    alamat_lengkap: 'alamat',
    kode_kabkota: 'kode_kab_kota',
    kode_kabupaten_kota: 'kode_kab_kota',
    kabkota: 'kab_kota',
    'kabupaten/kota': 'kab_kota',
    kabupaten_kota: 'kab_kota',
  },
} as const

/** The column of the file that a field comes from. */
export const columnOf = { nspp: 'nspp', name: 'nama', address: 'alamat', regency_code: 'kode_kab_kota' } as const
