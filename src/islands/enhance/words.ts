/** The few sentences that exist only where the script runs, in the page's own language. */
const id = {
  saving: 'Menyimpan…',
  size: (name: string, size: string) => `${name} · ${size}`,
  tooLarge: (name: string, size: string, most: string) =>
    `${name} berukuran ${size}. Paling besar ${most}. Pilih berkas lain.`,
  restored: 'Isian yang belum disimpan dikembalikan.',
  discard: 'Buang isian ini',
  here: 'Lokasi saya',
  looking: 'Mencari lokasi…',
  found: (metres: number) => `Terisi, ketelitian ${metres} meter.`,
  notFound: 'Lokasi tidak didapat. Nyalakan lokasi di HP ini, atau tempel tautan peta.',
  print: 'Cetak atau simpan',
  keys: 'Pintasan papan ketik: / untuk cari, j dan k untuk pindah baris',
}

const en: typeof id = {
  saving: 'Saving…',
  size: id.size,
  tooLarge: (name, size, most) => `${name} is ${size}. At most ${most}. Choose another file.`,
  restored: 'What you had typed and not saved is back.',
  discard: 'Discard it',
  here: 'My location',
  looking: 'Looking for the location…',
  found: metres => `Filled in, within ${metres} metres.`,
  notFound: 'No location. Turn it on in this phone, or paste the link of a map.',
  print: 'Print or save',
  keys: 'Keyboard shortcuts: / to search, j and k to move between rows',
}

export const lang = document.documentElement.lang
export const words = lang === 'en' ? en : id
