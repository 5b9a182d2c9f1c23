/** The few sentences that exist only where the script runs, in the page's own language. */
const id = {
  saving: 'Menyimpan…',
  size: (name: string, size: string) => `${name} · ${size}`,
  tooLarge: (name: string, size: string, most: string) =>
    `${name} berukuran ${size}. Paling besar ${most}. Pilih berkas lain.`,
  keys: 'Pintasan papan tik: / untuk cari, j dan k untuk pindah baris',
}

const en: typeof id = {
  saving: 'Saving…',
  size: id.size,
  tooLarge: (name, size, most) => `${name} is ${size}. At most ${most}. Choose another file.`,
  keys: 'Keyboard shortcuts: / to search, j and k to move between rows',
}

export const lang = document.documentElement.lang
export const words = lang === 'en' ? en : id
