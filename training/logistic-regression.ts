/** log-odds = intercept + the sum of weights times figures. */
export type LogisticRegression = { readonly intercept: number; readonly weights: readonly number[] };

/** Newton's method gets there in fewer; more change no digit. */
const steps = 25;

/**
 * Logistic regression with half the squared norm of the weights, of figures in units of their standard deviation, as
 * penalty (the intercept is free). Newton's method (iteratively reweighted least squares).
 *
 * @param rows figures, of one length
 * @param weights what each row counts, above 0
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  answers: readonly boolean[],
  weights: readonly number[],
): LogisticRegression {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const meanOf = (figure: number) => rows.reduce((sum, row, at) => sum + weights[at] * row[figure], 0) / total;
  const means = rows[0].map((_, figure) => meanOf(figure));
  const deviations = rows[0].map((_, figure) =>
    Math.sqrt(rows.reduce((sum, row, at) => sum + weights[at] * (row[figure] - means[figure]) ** 2, 0) / total),
  );
  const scaled = rows.map((row) => [1, ...row.map((value, figure) => (value - means[figure]) / deviations[figure])]);
  let solution = scaled[0].map(() => 0);
  for (let step = 0; step < steps; step++) {
    const gradient = solution.map((value, at) => (at === 0 ? 0 : -value));
    const curvature = solution.map((_, at) => solution.map((_, other) => (at === other && at > 0 ? 1 : 0)));
    scaled.forEach((row, at) => {
      const probability = 1 / (1 + Math.exp(-row.reduce((sum, value, figure) => sum + value * solution[figure], 0)));
      const error = weights[at] * ((answers[at] ? 1 : 0) - probability);
      const spread = weights[at] * probability * (1 - probability);
      row.forEach((value, figure) => {
        gradient[figure] += error * value;
        row.forEach((other, column) => {
          curvature[figure][column] += spread * value * other;
        });
      });
    });
    const change = solved(curvature, gradient);
    solution = solution.map((value, at) => value + change[at]);
  }
  const [free, ...slopes] = solution;
  const found = slopes.map((slope, figure) => slope / deviations[figure]);
  return { intercept: free - found.reduce((sum, weight, figure) => sum + weight * means[figure], 0), weights: found };
}

/** Gaussian elimination; the matrix is symmetric and positive definite. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]]);
  rows.forEach((pivot, column) => {
    for (let below = column + 1; below < rows.length; below++) {
      const factor = rows[below][column] / pivot[column];
      for (let at = column; at < pivot.length; at++) rows[below][at] -= factor * pivot[at];
    }
  });
  const result = right.map(() => 0);
  for (let at = rows.length - 1; at >= 0; at--) {
    let value = rows[at][rows.length];
    for (let other = at + 1; other < rows.length; other++) value -= rows[at][other] * result[other];
    result[at] = value / rows[at][at];
  }
  return result;
}
