import { strToU8, zipSync } from 'fflate';

/** A link in the cartridge: `id` is a name for XML, `folder` the heading it stands under. */
export interface CartridgeLink {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}
export interface CartridgeFolder {
  readonly id: string;
  readonly title: string;
  readonly links: readonly CartridgeLink[];
}

const escapeXml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The files of a Thin Common Cartridge 1.3, by path: a manifest, and one web link a file. It holds links and no content. */
export function cartridgeFiles(title: string, folders: readonly CartridgeFolder[]): Readonly<Record<string, string>> {
  const links = folders.flatMap((folder) => folder.links);
  const item = ({ id, title: name }: CartridgeLink) =>
    `        <item identifier="I_${id}" identifierref="R_${id}"><title>${escapeXml(name)}</title></item>`;
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="M_what-raqqa-cost" xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1" xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1 http://www.imsglobal.org/profile/cc/ccv1p3/ccv1p3_imscp_v1p2_v1p0.xsd http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest http://www.imsglobal.org/profile/cc/ccv1p3/LOM/ccv1p3_lommanifest_v1p0.xsd">
  <metadata>
    <schema>IMS Thin Common Cartridge</schema>
    <schemaversion>1.3.0</schemaversion>
    <lomimscc:lom><lomimscc:general><lomimscc:title><lomimscc:string language="en">${escapeXml(title)}</lomimscc:string></lomimscc:title></lomimscc:general></lomimscc:lom>
  </metadata>
  <organizations>
    <organization identifier="O_1" structure="rooted-hierarchy">
      <item identifier="I_root">
${folders.map((folder) => `      <item identifier="F_${folder.id}"><title>${escapeXml(folder.title)}</title>\n${folder.links.map(item).join('\n')}\n      </item>`).join('\n')}
      </item>
    </organization>
  </organizations>
  <resources>
${links.map(({ id }) => `    <resource identifier="R_${id}" type="imswl_xmlv1p3"><file href="links/${id}.xml"/></resource>`).join('\n')}
  </resources>
</manifest>
`;
  const file = ({ title: name, url }: CartridgeLink) => `<?xml version="1.0" encoding="UTF-8"?>
<webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3 http://www.imsglobal.org/profile/cc/ccv1p3/ccv1p3_imswl_v1p3.xsd">
  <title>${escapeXml(name)}</title>
  <url href="${escapeXml(url)}" target="_blank"/>
</webLink>
`;
  return { 'imsmanifest.xml': manifest, ...Object.fromEntries(links.map((link) => [`links/${link.id}.xml`, file(link)])) };
}

/** The cartridge as a zip file. The same content gives the same bytes: every entry bears `day`. */
export function cartridge(title: string, folders: readonly CartridgeFolder[], day: string): Uint8Array<ArrayBuffer> {
  const mtime = new Date(`${day}T12:00:00`);
  const files = Object.entries(cartridgeFiles(title, folders)).map(([path, text]) => [path, [strToU8(text), { mtime }]] as const);
  return zipSync(Object.fromEntries(files) as never, { level: 9 }) as Uint8Array<ArrayBuffer>;
}
