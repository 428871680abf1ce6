import type { LanguageCases } from './language-cases.ts';

export const spanish: LanguageCases = {
  language: 'es',
  passages: [
    {
      kind: 'emergency',
      text: 'Lumicam podrá divulgar datos a las fuerzas del orden si cree de buena fe que una emergencia con peligro de muerte o de lesiones físicas graves para una persona exige la divulgación sin demora.',
    },
    {
      kind: 'emergency',
      text: 'Si la vida de alguien está en peligro, podemos entregárselas a la policía, también sin orden judicial: hablamos de las grabaciones, no de los datos de pago.',
    },
    {
      kind: 'emergency',
      text: [
        'Compartiremos su información con las autoridades competentes cuando sea necesario para:',
        'evitar daños físicos inminentes a una persona;',
      ],
    },
    {
      kind: 'emergency',
      text: 'Antes de responder avisamos al titular de la cuenta, salvo que exista un peligro para un menor.',
    },
    {
      kind: 'emergency',
      text: 'Los agentes que presenten una solicitud urgente deben rellenar el formulario y enviarlo desde su correo oficial.',
    },
    {
      kind: 'safety',
      text: 'Nos reservamos el derecho a comunicar sus datos a terceros para proteger los derechos, la propiedad o la seguridad de Lumicam, de sus usuarios o del público.',
    },
    {
      kind: 'emergency',
      text: 'Cuando vemos indicios de un suicidio o de un secuestro, lo denunciamos por iniciativa propia a la policía.',
    },
    {
      kind: 'emergency',
      text: 'Sus datos pueden cederse a los servicios de rescate cuando lo requiera la protección de los intereses vitales de una persona.',
    },
    {
      kind: 'emergency',
      text: 'Si tenemos conocimiento de un delito que suponga una amenaza para la vida o la seguridad de una persona, informaremos sin demora a las autoridades policiales o judiciales del Estado miembro.',
    },
    {
      kind: 'emergency',
      text: 'En el primer semestre recibimos once solicitudes de emergencia y facilitamos datos en cuatro de ellas.',
    },
    {
      kind: 'safety',
      text: [
        'Podemos revelar información de la cuenta cuando consideremos que:',
        'es conveniente para la seguridad de cualquier persona.',
      ],
    },
    {
      kind: 'emergency',
      text: 'No se exige orden judicial cuando hay una persona desaparecida y facilitamos su ubicación a la Guardia Civil u otras autoridades.',
    },
  ],
  none: [
    'En caso de peligro, llame al 112 antes de escribirnos.',
    'Nada limita nuestra responsabilidad por muerte o lesiones causadas por negligencia.',
    'Por la seguridad de los niños, guarde las pilas fuera de su alcance: tragarlas puede causar lesiones graves.',
    'Al pulsar el botón, compartimos su ubicación con sus contactos de emergencia.',
    'El tratamiento de sus datos es necesario para proteger sus intereses vitales.',
    'Está prohibido compartir amenazas de muerte o contenidos que inciten a la violencia.',
    'Compartimos datos con nuestros proveedores para garantizar la seguridad de nuestros servicios y prevenir el fraude.',
    'Comunicamos sus datos a las autoridades solo cuando lo ordena un juez.',
    'Puede denunciar ante la autoridad de control cualquier injerencia en su vida privada.',
    'Un mantenimiento de emergencia puede interrumpir la transmisión de imágenes.',
  ],
  changes: [
    {
      what: 'the danger need no longer be imminent',
      before: 'Podemos facilitar datos a la policía si hay un peligro inminente de muerte.',
      after: 'Podemos facilitar datos a la policía si hay un peligro de muerte.',
      direction: 'broader',
    },
    {
      what: 'what may be done will be done',
      before: 'En una emergencia, podremos entregar las imágenes a las autoridades.',
      after: 'En una emergencia, entregaremos las imágenes a las autoridades.',
      direction: 'broader',
    },
    {
      what: 'the user is told first',
      before: 'En una emergencia, Lumicam puede comunicar sus datos a la policía.',
      after: 'En una emergencia, Lumicam puede comunicar sus datos a la policía previo aviso al usuario.',
      direction: 'narrower',
    },
    {
      what: 'a ground is new',
      after: [
        'Podemos compartir su información:',
        'para evitar la muerte o una lesión grave de una persona.',
      ],
      direction: 'broader',
    },
    {
      what: 'a ground is gone',
      before: ['Podemos compartir su información:', 'para proteger la seguridad de los usuarios.'],
      direction: 'narrower',
    },
    {
      what: 'third parties are told as well as the police',
      before: 'Divulgamos estos datos a la policía si una emergencia amenaza la vida de una persona.',
      after:
        'Divulgamos estos datos a la policía o a terceros si una emergencia amenaza la vida de una persona.',
      direction: 'broader',
    },
    {
      what: 'a belief takes the place of a determination',
      before: 'En una emergencia divulgamos datos si constatamos que existe peligro de muerte.',
      after: 'En una emergencia divulgamos datos si creemos que existe peligro de muerte.',
      direction: 'broader',
    },
    {
      what: 'safety is joined by “or” to the emergency',
      before: 'Podemos comunicar datos a la policía en una emergencia.',
      after:
        'Podemos comunicar datos a la policía en una emergencia o para proteger la seguridad de nuestros usuarios.',
      direction: 'broader',
    },
    {
      what: 'only what is needed is handed over now',
      before: 'En una emergencia podemos comunicar sus datos a la policía.',
      after: 'En una emergencia podemos comunicar a la policía únicamente los datos imprescindibles.',
      direction: 'narrower',
    },
    {
      what: 'a warrant must follow now',
      before: 'En una emergencia podemos comunicar datos a la policía.',
      after:
        'En una emergencia podemos comunicar datos a la policía si la orden judicial se presenta después.',
      direction: 'narrower',
    },
    {
      what: 'an exception from silence is a ground',
      after: 'No facilitamos datos a la policía, salvo en caso de emergencia.',
      direction: 'broader',
    },
    {
      what: 'a promise to tell the user afterwards is a safeguard',
      after: 'Si hemos facilitado datos en una emergencia, informaremos al usuario después.',
      direction: 'narrower',
    },
    {
      what: 'a form that must be signed is a safeguard',
      after:
        'Las solicitudes de emergencia se presentan con el formulario firmado y desde una dirección oficial.',
      direction: 'narrower',
    },
  ],
  still: {
    before: [
      'b) Podemos divulgar la identidad de un cliente en caso de emergencia.',
      'Nuestras cámaras graban en alta definición.',
    ],
    after: [
      'Nuestras cámaras graban en alta definición.',
      'c) Podemos divulgar la identidad de un cliente, en caso de emergencia',
    ],
  },
};
