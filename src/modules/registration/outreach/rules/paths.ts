/** Where officers find whom to contact. */
export const outreachPath = '/kecamatan/hubungi'
