/** The sentences of the button that tells where the phone is. */
const id = {
  here: 'Lokasi saya',
  looking: 'Mencari lokasi…',
  found: (metres: number) => `Terisi, ketelitian ${metres} meter.`,
  notFound: 'Lokasi tidak didapat. Nyalakan lokasi di HP ini, atau tempel tautan peta.',
}

const en: typeof id = {
  here: 'My location',
  looking: 'Looking for the location…',
  found: metres => `Filled in, within ${metres} metres.`,
  notFound: 'No location. Turn it on in this phone, or paste the link of a map.',
}

export const words = document.documentElement.lang === 'en' ? en : id
