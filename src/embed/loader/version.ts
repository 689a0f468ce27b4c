/** Version of the loader. A released version is kept for ever as public/embed/v<version>.js, byte for byte. */
export const version = '1.0.0';
