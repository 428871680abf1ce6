declare module 'html-encoding-sniffer' {
  // biome-ignore lint/style/noDefaultExport: so it is in the package
  export default function sniffEncoding(
    bytes: Uint8Array,
    options?: { readonly transportLayerEncodingLabel?: string; readonly defaultEncoding?: string },
  ): string;
}
