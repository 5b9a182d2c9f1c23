/** The few sentences that exist only where the script runs, in the page's own language. */
const id = {
  saving: 'Menyimpan…',
  size: (name: string, size: string) => `${name} · ${size}`,
  tooLarge: (name: string, size: string, most: string) =>
    `${name} berukuran ${size}. Paling besar ${most}. Pilih berkas lain.`,
  restored: 'Isian yang belum disimpan dikembalikan.',
  discard: 'Buang isian ini',
  print: 'Cetak atau simpan',
}

const en: typeof id = {
  saving: 'Saving…',
  size: id.size,
  tooLarge: (name, size, most) => `${name} is ${size}. At most ${most}. Choose another file.`,
  restored: 'What you had typed and not saved is back.',
  discard: 'Discard it',
  print: 'Print or save',
}

export const lang = document.documentElement.lang
export const words = lang === 'en' ? en : id
