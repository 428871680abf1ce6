import type { Wording } from './languages/language-cases.ts';

/** The editions in further languages, each under the name of the English one that says the same. */
export const moreEditions: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  it: {
    'the words of the statute':
      'Lumicam può divulgare dati alla polizia se ritiene in buona fede che un’emergenza che comporta il pericolo di morte o di gravi lesioni fisiche richieda la divulgazione senza ritardo.',
    'an imminent danger and no judge':
      'In presenza di un pericolo imminente per la vita di una persona, consegniamo i dati alla polizia anche senza mandato.',
    'rights, property and safety': [
      'Possiamo condividere dati personali con terzi se è ragionevolmente necessario:',
      'per proteggere i diritti, la proprietà o la sicurezza di Lumicam e dei suoi utenti.',
    ],
    'the form, the seal and the address':
      'Una richiesta di emergenza va presentata per iscritto, con il modulo firmato e da un indirizzo ufficiale.',
    'the user is told before': 'Informiamo l’utente prima di divulgare i dati, salvo in caso di emergenza.',
    'the user is told afterwards':
      'Se i dati sono stati divulgati in un’emergenza, informiamo l’utente successivamente.',
    'only what is needed, about the account':
      'In caso di emergenza possiamo comunicare alla polizia soltanto le informazioni necessarie a scongiurarla.',
    'no disclosure but in an emergency': 'Non comunichiamo dati alle autorità, salvo in caso di emergenza.',
    'a report of our own accord':
      'Di nostra iniziativa comunichiamo dati alla polizia per prevenire un suicidio.',
    'those who help, and vital interests':
      'Possiamo comunicare dati di localizzazione ai servizi di soccorso per proteggere gli interessi vitali di una persona.',
    'footage, as the vendor sees fit':
      'In circostanze eccezionali possiamo, a nostra esclusiva discrezione, divulgare video alla polizia per evitare un danno fisico.',
    'a limit to one law, an authority that proves the danger, a warrant that follows':
      'Ai sensi del regolamento sui servizi digitali possiamo, in caso di emergenza, divulgare dati alla polizia dietro dichiarazione giurata e se il decreto segue in un secondo momento.',
    'how to reach the vendor': 'Inviare la richiesta di emergenza via e-mail.',
    'how often it happened': 'In questo semestre il numero di richieste di emergenza è stato di undici.',
  },
  nl: {
    'the words of the statute':
      'Lumicam kan gegevens aan de politie verstrekken als het te goeder trouw meent dat een noodgeval met gevaar voor overlijden of ernstig lichamelijk letsel verstrekking zonder vertraging vereist.',
    'an imminent danger and no judge':
      'Bij onmiddellijk gevaar voor het leven van een persoon geven wij gegevens ook zonder rechterlijk bevel aan de politie.',
    'rights, property and safety': [
      'Wij kunnen persoonsgegevens met derden delen als dat redelijkerwijs noodzakelijk is:',
      'om de rechten, het eigendom of de veiligheid van Lumicam en haar gebruikers te beschermen.',
    ],
    'the form, the seal and the address':
      'Een noodverzoek moet schriftelijk worden gedaan, met het ondertekende formulier en vanaf een officieel e-mailadres.',
    'the user is told before':
      'Wij stellen de gebruiker op de hoogte voordat wij gegevens verstrekken, behalve in noodgevallen.',
    'the user is told afterwards':
      'Zijn er in een noodgeval gegevens verstrekt, dan informeren wij de gebruiker achteraf.',
    'only what is needed, about the account':
      'In een noodgeval kunnen wij aan de politie alleen de informatie verstrekken die nodig is om het gevaar af te wenden.',
    'no disclosure but in an emergency':
      'Wij verstrekken geen gegevens aan overheidsinstanties, behalve in een noodgeval.',
    'a report of our own accord':
      'Op eigen initiatief verstrekken wij gegevens aan de politie om een zelfmoord te voorkomen.',
    'those who help, and vital interests':
      'Wij kunnen locatiegegevens aan de hulpdiensten verstrekken om de vitale belangen van een persoon te beschermen.',
    'footage, as the vendor sees fit':
      'In uitzonderlijke gevallen kunnen wij naar eigen goeddunken video’s aan de politie verstrekken om lichamelijk letsel te voorkomen.',
    'a limit to one law, an authority that proves the danger, a warrant that follows':
      'Op grond van de digitaledienstenverordening kunnen wij in een noodgeval gegevens aan de politie verstrekken bij een verklaring onder ede en als het bevel later volgt.',
    'how to reach the vendor': 'Stuur een noodverzoek per e-mail.',
    'how often it happened': 'In dit halfjaar bedroeg het aantal noodverzoeken elf.',
  },
  pt: {
    'the words of the statute':
      'A Lumicam pode divulgar dados à polícia se considerar de boa-fé que uma emergência com perigo de morte ou de lesões graves exige a divulgação sem demora.',
    'an imminent danger and no judge':
      'Em caso de perigo iminente para a vida de uma pessoa, entregamos dados à polícia mesmo sem mandado.',
    'rights, property and safety': [
      'Podemos partilhar dados pessoais com terceiros se for razoavelmente necessário:',
      'para proteger os direitos, a propriedade ou a segurança da Lumicam e dos seus utilizadores.',
    ],
    'the form, the seal and the address':
      'Um pedido de emergência deve ser feito por escrito, com o formulário assinado e a partir de um endereço oficial.',
    'the user is told before':
      'Informamos o utilizador antes de divulgar dados, salvo em caso de emergência.',
    'the user is told afterwards':
      'Se tiverem sido divulgados dados numa emergência, informamos o utilizador posteriormente.',
    'only what is needed, about the account':
      'Em caso de emergência, podemos divulgar à polícia apenas as informações necessárias para a evitar.',
    'no disclosure but in an emergency': 'Não divulgamos dados às autoridades, salvo em caso de emergência.',
    'a report of our own accord':
      'Por iniciativa própria, divulgamos dados à polícia para prevenir um suicídio.',
    'those who help, and vital interests':
      'Podemos divulgar dados de localização aos serviços de emergência para proteger os interesses vitais de uma pessoa.',
    'footage, as the vendor sees fit':
      'Em circunstâncias excecionais podemos, ao nosso exclusivo critério, divulgar vídeos à polícia para evitar um dano físico.',
    'a limit to one law, an authority that proves the danger, a warrant that follows':
      'Nos termos do Regulamento dos Serviços Digitais, podemos divulgar dados à polícia numa emergência mediante declaração sob juramento e se o mandado for apresentado posteriormente.',
    'how to reach the vendor': 'Envie o pedido de emergência por correio eletrónico.',
    'how often it happened': 'Neste semestre, o número de pedidos de emergência foi de onze.',
  },
  pl: {
    'the words of the statute':
      'Lumicam może ujawnić dane policji, jeżeli w dobrej wierze uzna, że sytuacja nagła grożąca śmiercią lub poważnym uszczerbkiem na zdrowiu wymaga ujawnienia bez zwłoki.',
    'an imminent danger and no judge':
      'W razie bezpośredniego zagrożenia życia człowieka przekazujemy dane policji także bez nakazu sądowego.',
    'rights, property and safety': [
      'Możemy udostępniać dane osobowe osobom trzecim, jeżeli jest to w uzasadnionym zakresie niezbędne:',
      'w celu ochrony praw, mienia lub bezpieczeństwa Lumicam i jej użytkowników.',
    ],
    'the form, the seal and the address':
      'Wniosek w sytuacji nagłej należy złożyć na piśmie, na podpisanym formularzu i z oficjalnego adresu e-mail.',
    'the user is told before':
      'Powiadamiamy użytkownika przed ujawnieniem danych, z wyjątkiem sytuacji nagłych.',
    'the user is told afterwards':
      'Jeżeli dane ujawniono w sytuacji nagłej, informujemy o tym użytkownika po fakcie.',
    'only what is needed, about the account':
      'W sytuacji nagłej możemy ujawnić policji tylko te informacje, które są niezbędne, aby jej zaradzić.',
    'no disclosure but in an emergency':
      'Nie ujawniamy danych organom publicznym, chyba że w sytuacji nagłej.',
    'a report of our own accord': 'Z własnej inicjatywy przekazujemy dane policji, aby zapobiec samobójstwu.',
    'those who help, and vital interests':
      'Możemy przekazać dane o lokalizacji służbom ratunkowym w celu ochrony żywotnych interesów osoby.',
    'footage, as the vendor sees fit':
      'W wyjątkowych okolicznościach możemy według własnego uznania przekazać policji nagrania wideo, aby zapobiec obrażeniom fizycznym.',
    'a limit to one law, an authority that proves the danger, a warrant that follows':
      'Na podstawie aktu o usługach cyfrowych możemy w sytuacji nagłej ujawnić dane policji, jeżeli złoży ona oświadczenie pod przysięgą, a nakaz zostanie doręczony później.',
    'how to reach the vendor': 'Wniosek w sytuacji nagłej należy przesłać pocztą elektroniczną.',
    'how often it happened': 'W tym półroczu liczba wniosków w sytuacjach nagłych wyniosła jedenaście.',
  },
  sv: {
    'the words of the statute':
      'Lumicam får lämna ut uppgifter till polisen om bolaget i god tro anser att en nödsituation med fara för dödsfall eller allvarlig kroppsskada kräver att uppgifterna lämnas ut utan dröjsmål.',
    'an imminent danger and no judge':
      'Vid överhängande fara för en människas liv lämnar vi ut uppgifter till polisen även utan domstolsbeslut.',
    'rights, property and safety': [
      'Vi kan dela personuppgifter med tredje part om det rimligen är nödvändigt:',
      'för att skydda Lumicams och dess användares rättigheter, egendom eller säkerhet.',
    ],
    'the form, the seal and the address':
      'En nödförfrågan ska göras skriftligen, på det undertecknade formuläret och från en officiell e-postadress.',
    'the user is told before': 'Vi underrättar användaren innan uppgifter lämnas ut, utom i en nödsituation.',
    'the user is told afterwards':
      'Om uppgifter har lämnats ut i en nödsituation underrättar vi användaren i efterhand.',
    'only what is needed, about the account':
      'I en nödsituation kan vi till polisen lämna ut endast de uppgifter som är nödvändiga för att avvärja den.',
    'no disclosure but in an emergency':
      'Vi lämnar inte ut uppgifter till myndigheter, utom i en nödsituation.',
    'a report of our own accord':
      'På eget initiativ lämnar vi ut uppgifter till polisen för att förhindra ett självmord.',
    'those who help, and vital interests':
      'Vi kan lämna ut platsuppgifter till räddningstjänsten för att skydda en persons vitala intressen.',
    'footage, as the vendor sees fit':
      'Under exceptionella omständigheter får vi efter eget gottfinnande lämna ut videor till polisen för att förhindra fysisk skada.',
    'a limit to one law, an authority that proves the danger, a warrant that follows':
      'Enligt förordningen om digitala tjänster får vi i en nödsituation lämna ut uppgifter till polisen mot en försäkran på heder och samvete och om beslutet inkommer i efterhand.',
    'how to reach the vendor': 'Skicka en nödförfrågan via e-post.',
    'how often it happened': 'Under detta halvår uppgick antalet nödförfrågningar till elva.',
  },
  da: {
    'the words of the statute':
      'Lumicam kan videregive oplysninger til politiet, hvis det i god tro vurderer, at en nødsituation med fare for død eller alvorlig fysisk skade kræver videregivelse uden forsinkelse.',
    'an imminent danger and no judge':
      'Ved overhængende fare for et menneskes liv udleverer vi oplysninger til politiet også uden retskendelse.',
    'rights, property and safety': [
      'Vi kan dele personoplysninger med tredjeparter, hvis det er rimeligt nødvendigt:',
      'for at beskytte Lumicams og dets brugeres rettigheder, ejendom eller sikkerhed.',
    ],
    'the form, the seal and the address':
      'En nødanmodning skal fremsættes skriftligt, på den underskrevne formular og fra en officiel e-mailadresse.',
    'the user is told before':
      'Vi underretter brugeren, inden oplysninger videregives, undtagen i nødsituationer.',
    'the user is told afterwards':
      'Er der videregivet oplysninger i en nødsituation, underretter vi brugeren efterfølgende.',
    'only what is needed, about the account':
      'I en nødsituation kan vi til politiet kun videregive de oplysninger, der er nødvendige for at afværge den.',
    'no disclosure but in an emergency':
      'Vi videregiver ikke oplysninger til myndighederne, undtagen i en nødsituation.',
    'a report of our own accord':
      'På eget initiativ videregiver vi oplysninger til politiet for at forhindre et selvmord.',
    'those who help, and vital interests':
      'Vi kan videregive lokationsdata til redningstjenesten for at beskytte en persons vitale interesser.',
    'footage, as the vendor sees fit':
      'Under ekstraordinære omstændigheder kan vi efter eget skøn videregive videoer til politiet for at forhindre fysisk skade.',
    'a limit to one law, an authority that proves the danger, a warrant that follows':
      'I henhold til forordningen om digitale tjenester kan vi i en nødsituation videregive oplysninger til politiet mod en erklæring på tro og love, og hvis kendelsen eftersendes.',
    'how to reach the vendor': 'Send en nødanmodning via e-mail.',
    'how often it happened': 'I dette halvår udgjorde antallet af nødanmodninger elleve.',
  },
  no: {
    'the words of the statute':
      'Lumicam kan utlevere opplysninger til politiet dersom selskapet i god tro mener at en nødssituasjon med fare for død eller alvorlig fysisk skade krever utlevering uten opphold.',
    'an imminent danger and no judge':
      'Ved overhengende fare for et menneskes liv utleverer vi opplysninger til politiet også uten rettslig kjennelse.',
    'rights, property and safety': [
      'Vi kan dele personopplysninger med tredjeparter hvis det er rimelig nødvendig:',
      'for å beskytte rettighetene, eiendommen eller sikkerheten til Lumicam og brukerne.',
    ],
    'the form, the seal and the address':
      'En nødforespørsel må fremsettes skriftlig, på det signerte skjemaet og fra en offisiell e-postadresse.',
    'the user is told before': 'Vi varsler brukeren før opplysninger utleveres, unntatt i nødssituasjoner.',
    'the user is told afterwards':
      'Dersom opplysninger er utlevert i en nødssituasjon, varsler vi brukeren i etterkant.',
    'only what is needed, about the account':
      'I en nødssituasjon kan vi til politiet bare utlevere de opplysningene som er nødvendige for å avverge den.',
    'no disclosure but in an emergency':
      'Vi utleverer ikke opplysninger til myndighetene, unntatt i en nødssituasjon.',
    'a report of our own accord':
      'På eget initiativ utleverer vi opplysninger til politiet for å forhindre et selvmord.',
    'those who help, and vital interests':
      'Vi kan utlevere posisjonsdata til nødetatene for å beskytte en persons vitale interesser.',
    'footage, as the vendor sees fit':
      'Under helt spesielle omstendigheter kan vi etter eget skjønn utlevere videoer til politiet for å forhindre fysisk skade.',
    'a limit to one law, an authority that proves the danger, a warrant that follows':
      'Etter forordningen om digitale tjenester kan vi i en nødssituasjon utlevere opplysninger til politiet mot en erklæring under ed og dersom kjennelsen ettersendes.',
    'how to reach the vendor': 'Send en nødforespørsel via e-post.',
    'how often it happened': 'I dette halvåret var antallet nødforespørsler elleve.',
  },
};
