(function () {
  var host = document.getElementById("glia-@ID@");
  if (!host || host.dataset.drawn) return;
  host.dataset.drawn = "1";
  var picture = host.querySelector("img");

  // The page is as dark as the first background behind the figure that is not transparent.
  function dark() {
    for (var node = host; node; node = node.parentElement) {
      var parts = getComputedStyle(node).backgroundColor.match(/[\d.]+/g);
      if (parts && (parts.length < 4 || parts[3] > 0)) {
        return 0.299 * parts[0] + 0.587 * parts[1] + 0.114 * parts[2] < 128;
      }
    }
    return false;
  }

  // A server says its base address in one of two places; a page without a server has none.
  function bases() {
    var found = [];
    var config = document.getElementById("jupyter-config-data");
    try {
      if (config) found.push(JSON.parse(config.textContent).baseUrl);
    } catch (broken) {}
    if (document.body.dataset.baseUrl) found.push(document.body.dataset.baseUrl);
    return found;
  }

  function load(address) {
    return new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.src = address;
      script.onload = function () { window.Plotly ? done(window.Plotly) : failed(); };
      script.onerror = function () { script.remove(); failed(); };
      document.head.appendChild(script);
    });
  }

  function plotly() {
    if (window.Plotly && window.Plotly.newPlot) return Promise.resolve(window.Plotly);
    // All figures of a page wait for the same copy.
    if (!window.gliaPlotly) {
      var places = bases().map(function (base) {
        return base.replace(/\/?$/, "/") + "@SERVED@?v=@VERSION@";
      });
      places.push("@PUBLIC@");
      window.gliaPlotly = places.reduce(function (before, place) {
        return before.catch(function () { return load(place); });
      }, Promise.reject());
      window.gliaPlotly.catch(function () { window.gliaPlotly = null; });
    }
    return window.gliaPlotly;
  }

  var figure = @FIGURE@;
  var night = dark();
  if (picture) picture.style.colorScheme = night ? "dark" : "light";
  if (night) {
    var inks = @INKS@;
    figure = JSON.parse(JSON.stringify(figure).replace(/"(#[0-9a-f]{6})"/g, function (all, color) {
      return '"' + (inks[color] || color) + '"';
    }));
    figure.layout.template = @DARK@;
  }
  plotly().then(function (Plotly) {
    var place = document.createElement("div");
    host.appendChild(place);
    figure.config = { responsive: true, displaylogo: false };
    return Plotly.newPlot(place, figure).then(function () {
      if (picture) picture.style.display = "none";
    });
  }).catch(function () {});
})();
