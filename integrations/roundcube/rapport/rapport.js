/* Shows what was found in a mail, and sends it all the same if the writer wants that. */
window.rcmail && rcmail.addEventListener('init', function () {
  'use strict';

  function label(name) {
    return rcmail.gettext(name, 'rapport');
  }

  function shown(finding) {
    var item = $('<li>').append($('<p>').text(finding.message), $('<p class="rapport-why">').text(finding.why));
    if (finding.alternatives.length) {
      item.append($('<p class="rapport-instead">').text(label('instead') + ' ' + finding.alternatives.join(' · ')));
    }
    return item;
  }

  /* The field is in the form for this one sending only. */
  function sendAnyway() {
    var field = $('<input type="hidden" name="_rapport_anyway" value="1">').appendTo(rcmail.gui_objects.messageform);
    rcmail.command('send', {nocheck: true});
    field.remove();
  }

  rcmail.addEventListener('plugin.rapport_found', function (findings) {
    var list = $('<ol class="rapport-findings">').append($.map(findings, shown));
    function close() {
      dialog.dialog('close');
    }

    var dialog = rcmail.show_popup_dialog(list, label('title'), [
      {text: label('back'), 'class': 'mainaction cancel', click: close},
      {text: label('sendanyway'), 'class': 'send', click: function () { close(); sendAnyway(); }}
    ]);
  });
});
