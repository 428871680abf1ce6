import type { LanguageCases } from './language-cases.ts';

export const portuguese: LanguageCases = {
  language: 'pt',
  passages: [
    {
      kind: 'emergency',
      text: 'A Lumicam poderá divulgar informações às forças de segurança se acreditar de boa-fé que uma emergência com perigo de morte ou de lesão física grave para uma pessoa exige a divulgação sem demora.',
    },
    {
      kind: 'emergency',
      text: 'Quando a vida de alguém está em risco, reservamo-nos o direito de entregar as gravações à polícia, mesmo sem ordem judicial.',
    },
    {
      kind: 'emergency',
      text: [
        'Compartilharemos seus dados com as autoridades competentes quando for necessário para:',
        'evitar um dano físico iminente a qualquer pessoa;',
      ],
    },
    {
      kind: 'emergency',
      text: 'Avisamos o titular da conta antes de responder, salvo se houver perigo para uma criança.',
    },
    {
      kind: 'emergency',
      text: 'Os agentes que apresentem um pedido urgente preenchem o formulário e enviam-no a partir do endereço institucional.',
    },
    {
      kind: 'safety',
      text: 'Os seus dados podem ser comunicados a terceiros para proteger os direitos, a propriedade ou a segurança da Lumicam, dos utilizadores ou do público.',
    },
    {
      kind: 'emergency',
      text: 'Se uma mensagem fizer recear um suicídio, avisamos por iniciativa própria a polícia.',
    },
    {
      kind: 'emergency',
      text: 'A sua localização pode ser transmitida aos bombeiros quando o exija a proteção dos interesses vitais de uma pessoa, e esses dados podem ser cedidos também ao hospital.',
    },
    {
      kind: 'emergency',
      text: 'Se tivermos conhecimento de um crime que envolva uma ameaça à vida ou à segurança de uma pessoa, informaremos sem demora as autoridades policiais ou judiciárias do Estado-Membro em causa.',
    },
    {
      kind: 'emergency',
      text: 'No primeiro semestre recebemos onze pedidos de emergência e fornecemos dados em quatro casos.',
    },
    {
      kind: 'safety',
      text: [
        'Revelamos informações da conta se considerarmos oportuno:',
        'para a segurança de qualquer pessoa que use os nossos serviços.',
      ],
    },
    {
      kind: 'emergency',
      text: 'Não é necessário mandado quando há uma criança desaparecida: podemos então fornecer as imagens à polícia.',
    },
  ],
  none: [
    'Em caso de perigo, ligue para o 112 antes de nos escrever.',
    'Nada limita a nossa responsabilidade por morte ou lesões causadas por negligência.',
    'Para a segurança das crianças, guarde as pilhas fora do seu alcance: engoli-las pode causar lesões graves.',
    'Ao premir o botão, partilhamos a sua localização com os seus contactos de emergência.',
    'O tratamento dos dados é necessário para proteger os seus interesses vitais.',
    'É proibido partilhar ameaças de morte ou conteúdos que incitem à violência.',
    'Partilhamos dados com os nossos fornecedores para garantir a segurança dos nossos serviços e prevenir a fraude.',
    'Comunicamos os seus dados às autoridades apenas por ordem de um juiz.',
    'Pode denunciar à autoridade de controlo qualquer intromissão na sua vida privada.',
    'Uma manutenção de emergência pode interromper a transmissão de imagens.',
  ],
  changes: [
    {
      what: 'the danger need no longer be imminent',
      before: 'Podemos fornecer dados à polícia em caso de perigo iminente para a vida de uma pessoa.',
      after: 'Podemos fornecer dados à polícia em caso de perigo para a vida de uma pessoa.',
      direction: 'broader',
    },
    {
      what: 'what may be done will be done',
      before: 'Numa emergência, poderemos entregar as imagens às autoridades.',
      after: 'Numa emergência, entregaremos as imagens às autoridades.',
      direction: 'broader',
    },
    {
      what: 'the user is told first',
      before: 'Numa emergência, a Lumicam pode comunicar os seus dados à polícia.',
      after:
        'Numa emergência, a Lumicam pode, mediante aviso prévio ao utilizador, comunicar os seus dados à polícia.',
      direction: 'narrower',
    },
    {
      what: 'a ground is new',
      after: ['Podemos partilhar informações:', 'para evitar a morte ou uma lesão grave de uma pessoa.'],
      direction: 'broader',
    },
    {
      what: 'a ground is gone',
      before: ['Podemos partilhar informações:', 'para proteger a segurança dos utilizadores.'],
      direction: 'narrower',
    },
    {
      what: 'a belief in good faith gives way to discretion',
      before: 'Divulgamos dados à polícia se acreditarmos de boa-fé que uma emergência ameaça uma vida.',
      after: 'Divulgamos dados à polícia se, a nosso exclusivo critério, uma emergência ameaça uma vida.',
      direction: 'broader',
    },
    {
      what: 'a belief takes the place of a determination',
      before: 'Numa emergência divulgamos dados se constatarmos que existe perigo de morte.',
      after: 'Numa emergência divulgamos dados se acreditarmos que existe perigo de morte.',
      direction: 'broader',
    },
    {
      what: 'safety is joined by “or” to the emergency',
      before: 'Podemos comunicar dados à polícia numa emergência.',
      after:
        'Podemos comunicar dados à polícia numa emergência ou para proteger a segurança dos nossos utilizadores.',
      direction: 'broader',
    },
    {
      what: 'only what is needed is handed over now',
      before: 'Numa emergência podemos comunicar os seus dados à polícia.',
      after: 'Numa emergência podemos comunicar à polícia apenas os dados indispensáveis.',
      direction: 'narrower',
    },
    {
      what: 'a warrant must follow now',
      before: 'Numa emergência podemos comunicar dados à polícia.',
      after: 'Numa emergência podemos comunicar dados à polícia se o mandado for apresentado depois.',
      direction: 'narrower',
    },
    {
      what: 'an exception from silence is a ground',
      after: 'Não fornecemos dados à polícia, exceto em caso de emergência.',
      direction: 'broader',
    },
    {
      what: 'a promise to tell the user afterwards is a safeguard',
      after: 'Se tivermos fornecido dados numa emergência, informaremos o utilizador depois.',
      direction: 'narrower',
    },
    {
      what: 'a form that must be signed is a safeguard',
      after: 'Os pedidos de emergência fazem-se com o formulário assinado e a partir de um endereço oficial.',
      direction: 'narrower',
    },
  ],
  still: {
    before: [
      'b) Podemos divulgar a identidade de um cliente em caso de emergência.',
      'As nossas câmaras gravam em alta definição.',
    ],
    after: [
      'As nossas câmaras gravam em alta definição.',
      'c) Podemos divulgar a identidade de um cliente, em caso de emergência',
    ],
  },
};
