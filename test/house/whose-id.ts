/** What `:id` means in an address. */
export function whoseId(path: string): string {
  const found =
    /\/(orang|dokumen|pesantren|perkiraan|hubungi|kantor\/percontohan|orang\/impor|orang\/akhir-peran|pengingat|impor|kotak-keluar|sengketa|kantor\/surat)\/:id/.exec(
      path,
    )?.[1] ?? ''
  return (
    {
      orang: 'somebody',
      dokumen: 'document',
      pesantren: 'pesantren',
      perkiraan: 'guessed',
      hubungi: 'near',
      'kantor/percontohan': 'pesantren',
      'orang/impor': 'run',
      'orang/akhir-peran': 'ending',
      pengingat: 'reminder',
      impor: 'list',
      'kotak-keluar': 'message',
      'kantor/surat': 'paper',
      sengketa: 'dispute',
    }[found] ?? 'id'
  )
}
