/** Drafts to try the page with. */
export const EXAMPLES = [
  {
    title: "An impatient reminder",
    name: "reminder.eml",
    format: "plain",
    fields: {
      from: "Kim Sato <kim@example.com>",
      to: "Priya Raman <priya@example.in>",
      subject: "Re: Figures for the board",
    },
    text: `Priya,

as I already said, we need the figures by EOD. I told you NOT to wait for
the auditors, so let's get our ducks in a row.

Send me the sheet. Please find attached the template.

thx
Kim
`,
    answered: `Dear Kim,

I am sorry for the delay. The auditors asked us for two further papers, which I
could only get this morning. May I send the figures on Wednesday?

Kind regards,
Priya
`,
  },
  {
    title: "An apology to a customer",
    name: "apology.eml",
    format: "plain",
    fields: { to: "Mr Osei <k.osei@example.org>", subject: "Your order" },
    text: `Dear Mr Osei,

we are sorry if you feel that the delivery was late. Unfortunately you did not
give us the right address, so our driver couldn't find you.

We'll try to send the parcel again soon. Have a great day!

Best regards,
Lena Aydin
`,
  },
  {
    title: "A template in HTML",
    name: "welcome.html.j2",
    format: "jinja-html",
    fields: {},
    text: `<p>Hi {{ name }},</p>
<p>thx for joining! It's a <b>no-brainer</b> to start:
{% if trial %}your trial ends on 03/04/2027.{% endif %}</p>
<p>Just click <a href="{{ link }}">here</a> ASAP.</p>
`,
  },
];
