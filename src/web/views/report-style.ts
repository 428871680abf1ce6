/** What a report needs beyond the style sheet of the web page. */
export const reportStyle = `
.masthead > .soft { margin-inline-start: auto; }
article.change + article.change { border-top: 3px double var(--line); margin-top: 3rem; padding-top: 1rem; }
header.one h2 { font-size: 1.4rem; }
.picture img { display: block; max-width: 100%; height: auto; border: 1px solid var(--line); margin-top: 0.5rem; }
#limits + ul { max-width: 46rem; }
#limits + ul li + li { margin-top: 0.4rem; }
.commands { white-space: pre-wrap; overflow-wrap: anywhere; }
@media print {
  .fold::details-content { content-visibility: visible; block-size: auto; }
  .fold > summary { list-style: none; }
  .masthead { border-bottom: 1px solid #999; }
}
`;
