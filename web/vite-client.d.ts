/** What the build makes of these imports: a style sheet as text, a file as its address. */
declare module '*?inline' {
  const text: string;
  export default text;
}

declare module '*?url' {
  const address: string;
  export default address;
}
