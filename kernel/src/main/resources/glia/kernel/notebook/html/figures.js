function drawFigure(id, figure) {
  const config = Object.assign({ responsive: true, displaylogo: false }, figure.config || {});
  Plotly.newPlot(id, figure.data, figure.layout || {}, config);
}
