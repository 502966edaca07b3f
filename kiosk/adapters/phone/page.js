"use strict";
(function () {
  var POLL_MS = 35000;
  var AGAIN_MS = 2000;
  var number = 0;
  var notes = null;
  var heardAt = 0;
  var asking = null;
  var timer = null;
  var over = false;
  var lastStep = "";
  var buzzed = false;

  function at(id) { return document.getElementById(id); }

  function put(id, text) {
    at(id).textContent = text;
    var box = at(id + "-box");
    if (box) { box.hidden = text === ""; }
  }

  function clock(seconds) {
    var rest = seconds % 60;
    return Math.floor(seconds / 60) + ":" + (rest < 10 ? "0" : "") + rest;
  }

  function elapsed() {
    var since = notes.held ? 0 : Math.floor((Date.now() - heardAt) / 1000);
    return notes.elapsed_s + since;
  }

  function drawTime() {
    if (!notes || !notes.tour) { return; }
    var seconds = elapsed();
    var planned = notes.minutes * 60;
    at("time").textContent = clock(seconds) + (planned ? " / " + notes.minutes + " min" : "");
    at("bar").style.width = planned ? Math.min(100, 100 * seconds / planned) + "%" : "0";
    at("bar").className = planned && seconds > planned ? "late" : "";
  }

  function drawAsked() {
    var list = at("asked");
    while (list.firstChild) { list.removeChild(list.firstChild); }
    notes.asked.forEach(function (one) {
      var details = document.createElement("details");
      var summary = document.createElement("summary");
      var answer = document.createElement("p");
      summary.textContent = one.question;
      answer.textContent = one.answer;
      details.appendChild(summary);
      details.appendChild(answer);
      list.appendChild(details);
    });
    at("asked-box").hidden = notes.asked.length === 0;
  }

  function drawMarks() {
    var marks = at("marks");
    var words = { held: "Die Zeit steht", black: "Der Bildschirm ist schwarz", frozen: "Das Bild steht", group: "Ansicht für Gruppen" };
    while (marks.firstChild) { marks.removeChild(marks.firstChild); }
    Object.keys(words).forEach(function (name) {
      if (!notes[name]) { return; }
      var mark = document.createElement("span");
      mark.textContent = words[name];
      marks.appendChild(mark);
    });
    [["hold", "held"], ["black", "black"], ["freeze", "frozen"], ["group", "group"]].forEach(function (pair) {
      at(pair[0]).className = notes[pair[1]] ? "on" : "";
      at(pair[0]).setAttribute("aria-pressed", notes[pair[1]] ? "true" : "false");
    });
    at("hold").textContent = notes.held ? "Zeit läuft weiter" : "Zeit anhalten";
    at("black").textContent = notes.black ? "Bild zeigen" : "Schwarz";
    at("freeze").textContent = notes.frozen ? "Bild bewegen" : "Einfrieren";
  }

  function drawHelp() {
    at("help").hidden = !notes.help_wanted;
    if (notes.help_wanted && !buzzed && navigator.vibrate) { navigator.vibrate([400, 200, 400, 200, 400]); }
    buzzed = notes.help_wanted;
    document.title = (notes.help_wanted ? "Hilfe – " : "") + "Vorführung – Digitaltag";
  }

  function say(sign, title, text) {
    at("sign").className = "sign " + sign;
    at("idle-title").textContent = title;
    at("idle-text").textContent = text;
    at("idle").hidden = false;
    at("notes").hidden = at("head").hidden = at("keys").hidden = true;
    document.body.className = "quiet";
  }

  function draw() {
    drawHelp();
    if (!notes.tour) {
      say("good", "Ihr Handy ist verbunden", "Starten Sie die Vorführung am Bildschirm. Lassen Sie diese Seite offen.");
      return;
    }
    at("idle").hidden = true;
    at("notes").hidden = at("head").hidden = at("keys").hidden = false;
    document.body.className = notes.help_wanted ? "helped" : "";
    put("tour", notes.title);
    put("step", "Schritt " + notes.number + " von " + notes.count);
    put("say", notes.say);
    put("question", notes.question);
    put("text", notes.notes);
    at("notes-box").hidden = notes.notes === "";
    put("next", notes.next_say);
    at("missing").hidden = !notes.missing;
    at("back").disabled = notes.number <= 1;
    drawMarks();
    drawTime();
    var step = notes.tour + " " + notes.number;
    if (step !== lastStep) {
      drawAsked();
      window.scrollTo(0, 0);
      lastStep = step;
    }
  }

  function end(title, text) {
    over = true;
    if (asking) { asking.abort(); }
    at("help").hidden = at("lost").hidden = true;
    say("done", title, text);
  }

  function later() {
    at("lost").hidden = false;
    if (timer) { clearTimeout(timer); }
    timer = setTimeout(ask, AGAIN_MS);
  }

  function request(method, path, answered) {
    var one = new XMLHttpRequest();
    one.open(method, path);
    one.setRequestHeader("X-Kiosk", "1");
    one.onload = function () { answered(one.status, one.responseText); };
    return one;
  }

  function heard(status, text) {
    asking = null;
    if (status === 403) {
      end("Nicht mehr verbunden", "Lassen Sie sich am Stand einen neuen Code zeigen. Scannen Sie ihn.");
      return;
    }
    if (status !== 200) { later(); return; }
    var news = JSON.parse(text);
    at("lost").hidden = true;
    number = news.number;
    if (news.over) {
      end("Die Verbindung ist beendet", "Sie können diese Seite schließen.");
      return;
    }
    notes = news.notes;
    heardAt = Date.now();
    draw();
    ask();
  }

  function ask() {
    if (over || asking) { return; }
    asking = request("GET", "/state?since=" + number, heard);
    asking.timeout = POLL_MS;
    asking.onerror = asking.ontimeout = function () { asking = null; later(); };
    asking.send();
  }

  function act(word, button) {
    var one = request("POST", "/do", function (status) {
      if (status === 403) { heard(403, ""); }
    });
    one.timeout = 8000;
    one.onerror = one.ontimeout = later;
    one.send(word);
    button.classList.add("sent");
    setTimeout(function () { button.classList.remove("sent"); }, 180);
    if (navigator.vibrate) { navigator.vibrate(20); }
  }

  function open(id, shown) {
    at(id).hidden = !shown;
    at("toggle").setAttribute("aria-expanded", at("more").hidden && at("sure").hidden ? "false" : "true");
  }

  Array.prototype.forEach.call(document.querySelectorAll("[data-do]"), function (button) {
    button.addEventListener("click", function () {
      act(button.getAttribute("data-do"), button);
      open("more", false);
      open("sure", false);
    });
  });
  at("toggle").addEventListener("click", function () {
    var shown = at("more").hidden && at("sure").hidden;
    open("sure", false);
    open("more", shown);
  });
  at("stop").addEventListener("click", function () { open("more", false); open("sure", true); });
  at("stay").addEventListener("click", function () { open("sure", false); });
  at("seen").addEventListener("click", function () { act("help-seen", at("seen")); });
  document.addEventListener("visibilitychange", function () {
    if (document.hidden || over) { return; }
    if (asking) { asking.abort(); asking = null; }
    awake();
    ask();
  });

  function awake() {
    // Browsers give it to https only, so far; then the volunteer sets the time of the screen lock.
    if (navigator.wakeLock) { navigator.wakeLock.request("screen").then(null, function () { return null; }); }
  }

  // The code is used up; a page that is loaded again asks for "/".
  history.replaceState(null, "", "/");
  setInterval(drawTime, 1000);
  awake();
  ask();
}());
